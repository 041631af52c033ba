# zerobuf.h needs no building. This makes the examples, runs the tests and the benchmarks.
# GNU make and a C11 compiler are enough. All that is built goes to build/.
#
#   make CC=clang          another compiler
#   make CFLAGS='-O1 -g'   other flags

CC      ?= cc
CFLAGS  ?= -O2 -std=c11 -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow
B       := build

# Before glibc 2.34 shm_open and sem_open live in librt; elsewhere it is empty.
ifeq ($(shell uname -s),Linux)
  LDLIBS ?= -lrt
endif

# Each program compiles the header anew: as many at a time as there are CPUs.
ifeq ($(MAKELEVEL),0)
  MAKEFLAGS += -j$(shell getconf _NPROCESSORS_ONLN 2> /dev/null || echo 2)
endif

compile = $(CC) $(CPPFLAGS) $(CFLAGS) -I. $(1) -o $@ $< $(LDFLAGS) -pthread $(LDLIBS)

sources  = $(patsubst $(1)/%.c,$(B)/$(1)/%,$(wildcard $(1)/*.c))
EXAMPLES := $(sort $(call sources,examples) $(B)/examples/minimal $(B)/examples/shout)
TESTS    := $(call sources,tests)
BENCHES  := $(call sources,bench)

.PHONY: all examples demo test check check-cross check-musl check-macos check-freebsd check-windows bench clean help FORCE
.DELETE_ON_ERROR:

all: examples  ## build the examples (the default)

examples: $(EXAMPLES)

demo: $(B)/examples/demo $(B)/examples/writer $(B)/examples/reader  ## move 1080p video between two processes and check each byte (10 s)
	$(B)/examples/demo $(B)

test: $(TESTS)  ## build and run the tests (needs cc and make only)
	@sh tests/run.sh $(B)/tests $(TESTS)

check:  ## run all that this machine has tools for, and say what was skipped
	@CC='$(CC)' MAKE='$(MAKE)' sh tests/check.sh

check-cross:  ## other CPUs: cross-compiled, under qemu-user, and together with this machine's processes (CROSS_ALL=1: all tests)
	@CC='$(CC)' sh tests/cross.sh $(B)/cross

check-musl:  ## another C library, alone and together with processes that use glibc
	@CC='$(CC)' sh tests/musl.sh $(B)/musl

check-macos:  ## compiled and linked for macOS with zig cc, and its section of the header run on Linux
	@CC='$(CC)' sh tests/macos.sh $(B)/macos

check-freebsd:  ## compiled for FreeBSD against stand-ins for its headers, and its section of the header run on Linux
	@CC='$(CC)' sh tests/freebsd.sh $(B)/freebsd

check-windows:  ## the header and the tests for Windows: MinGW, Microsoft's ABI, Wine (says what it skipped; some 10 minutes)
	@sh tests/windows.sh $(B)/windows

bench: $(BENCHES) examples  ## build the benchmarks and run them (some minutes; build/bench/stream --help for less)
	for bench in $(BENCHES); do $$bench || exit 1; done
	sh bench/processes.sh

clean:  ## remove build/
	rm -rf $(B)

help:  ## list the targets
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/make \1|\2/p' Makefile | while IFS='|' read -r target text; do printf '%-17s %s\n' "$$target" "$$text"; done

# A change of compiler or flags builds anew.
$(B)/flags: FORCE
	@mkdir -p $(B)/examples $(B)/tests $(B)/bench
	@echo '$(call compile)' | cmp -s - $@ || echo '$(call compile)' > $@

$(B)/examples/%: examples/%.c zerobuf.h $(wildcard examples/*.h) $(B)/flags
	$(call compile,-Iexamples)

$(B)/tests/%: tests/%.c zerobuf.h $(wildcard tests/*.h) $(B)/flags
	$(call compile,-Itests)

$(B)/bench/%: bench/%.c zerobuf.h $(wildcard bench/*.h) $(B)/flags
	$(call compile,-Ibench)

# With two queues of Boost beside ours, where a C++ compiler and libboost-dev are.
$(B)/bench/ring: bench/ring.c bench/boost_ring.cpp zerobuf.h $(wildcard bench/*.h) $(B)/flags
	@$(CXX) -O2 -std=c++11 -c bench/boost_ring.cpp -o $(B)/bench/boost_ring.o 2> /dev/null || rm -f $(B)/bench/boost_ring.o
	$(call compile,-Ibench) $$(ls $(B)/bench/boost_ring.o 2> /dev/null && echo -lstdc++)

# With LMDB beside ours, where liblmdb-dev is.
$(B)/bench/dict: bench/dict.c zerobuf.h $(wildcard bench/*.h) $(B)/flags
	@printf '#include <lmdb.h>\nint main(void) { return mdb_strerror(0) == 0; }\n' > $(B)/bench/lmdb.c
	lmdb=$$($(CC) $(B)/bench/lmdb.c -o $(B)/bench/lmdb -llmdb 2> /dev/null && echo -llmdb); \
	$(call compile,-Ibench $${lmdb:+-DBENCH_LMDB}) $$lmdb

# The programs in the header's manual, as they stand there. examples/minimal.c and shout.c are copies of them.
$(B)/examples/minimal.c $(B)/examples/shout.c: $(B)/examples/%.c: zerobuf.h $(B)/flags
	@sed -n '/^ \* \[$*\]$$/,/^ \* \[\/$*\]$$/ { /\[\/*$*\]$$/d; s/^ \*   //; s/^ \*$$//; p; }' zerobuf.h > $@

$(B)/examples/minimal $(B)/examples/shout: $(B)/examples/%: $(B)/examples/%.c
	$(call compile)
