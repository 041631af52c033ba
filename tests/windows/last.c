/* See first.c. */
char px_data_last[16] = { 1 }, px_bss_last[16];
