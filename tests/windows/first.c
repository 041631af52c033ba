/* first.c, last.c - linked before and after a test: what lies between is that test's own data. See harness.h. */
char px_data_first[16] = { 1 }, px_bss_first[16];
