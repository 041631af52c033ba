/* For tests/freebsd.sh: the <stddef.h> of gcc asks for it. */
