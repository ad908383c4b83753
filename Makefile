# What a user and CI start. Every target installs what it needs first (apt, with sudo where not root).
SHELL := /bin/bash

# The program holds its libraries; docs/decisions/0003-starting-fast.md says why. It still lies at another address in each
# run (static-pie). The last three are what Debian's libedit needs, which only its shared form says by itself.
LINK_FLAGS := -static-pie -Wno-unused-command-line-argument
LD_FLAGS := -z pack-relative-relocs --no-export-dynamic -lbsd -lmd -ltinfo
SWIFT_RELEASE := swift build -c release --product kontor --static-swift-stdlib --disable-local-rpath \
  -Xswiftc -use-ld=lld $(foreach flag,$(LINK_FLAGS),-Xswiftc -Xclang-linker -Xswiftc $(flag)) \
  $(foreach flag,$(LD_FLAGS),-Xlinker $(flag))
SWIFT_FILES := Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources Benchmarks/Benchmarks \
  Mutants/Package.swift Mutants/Sources Mutants/Tests
SEED ?= 1
COUNT ?= 100
SAMPLES := Benchmarks/.build/samples
PREFIX ?= /usr/local
FUZZ_SECONDS ?= 600
LONG_TESTS := EnduranceTests|AllocationTests|MoneyModelTests|RandomCallTests|NestedCallTests|DamagedFileTests|FailClosedTests

PACKAGES := liblua5.4-dev libedit-dev libsqlite3-dev nettle-dev pkg-config poppler-utils tzdata

# What only the comparisons of `make bench` need, and what fetches the language's own tests.
BENCH_PACKAGES := lua5.4
FUZZ_PACKAGES := python3-pip

.PHONY: build demo test fuzz fuzz-short asan tsan lint docs bench mutants install dependencies

build: dependencies
	$(SWIFT_RELEASE)

demo: build
	examples/demo.sh

# Optimized, in a folder of its own: what `swift build` and `swift test` made for an editor or a debugger stays.
TEST_FLAGS := --scratch-path .build-test

test: export KONTOR_OPTIMIZED = 1
test: dependencies lint fuzz-short
	Tests/Fuzz/language-tests/run --if-fetched
	swift build --build-tests $(TEST_FLAGS)
	swift test --skip-build $(TEST_FLAGS)

# Random input for the Lua border and for kontor.*, for a while each, a million cases of the library of scripts beside
# stock Lua's, then the language's own tests and the long versions of ours.
fuzz: PACKAGES += $(FUZZ_PACKAGES)
fuzz: dependencies
	$(MAKE) -C Tests/Fuzz FUZZ_SECONDS=$(FUZZ_SECONDS)
	$(MAKE) -C Tests/Fuzz/differential run SEED=$$(date +%s)
	Tests/Fuzz/language-tests/run
	$(SWIFT_RELEASE)
	.build/release/kontor attack-text --bytes 100000
	.build/release/kontor attack-text --bytes 1000000
	.build/release/kontor attack-text --growth --files --bytes 100000
	KONTOR_LONG=1 KONTOR_FUZZ_SECONDS=$(FUZZ_SECONDS) swift test --filter '$(LONG_TESTS)'

# The targets in C for a few seconds each, with the same inputs each time. Rows of calls and the long tests are short among
# the other tests.
fuzz-short: dependencies
	$(MAKE) -C Tests/Fuzz run-source run-values FUZZ_RUNS='-seed=1 -runs=5000'

# All tests but the torture set, whose limits are for a process as it is, under AddressSanitizer and ThreadSanitizer.
SANITIZED_TESTS := --skip-build --disable-xctest --skip KontorTortureTests
LEAKS := suppressions=$(CURDIR)/Tests/Sanitizers/leaks.txt:print_suppressions=0

ASAN_FLAGS := --sanitize=address --scratch-path .build-asan

asan: export KONTOR_OPTIMIZED = 1
asan: dependencies
	swift build --build-tests $(ASAN_FLAGS)
	LSAN_OPTIONS=$(LEAKS) swift test $(ASAN_FLAGS) $(SANITIZED_TESTS)

# Of the tests that start the program, only those in which its threads meet: limits, interrupts, terminals, other programs'
# output. The others start the same few threads some ten thousand times.
THREADED := Limit|Terminal|TerminalOutput|EventDelivery|Crash|ManyApplications|BadDocument|OutputFailure|Attack
TSAN_TESTS := $(SANITIZED_TESTS) --skip 'KontorCommandTests\.(?!($(THREADED))Tests)'

# Without function entries and exits in C: Lua's errors leave frames by a longjmp that ThreadSanitizer does not know.
TSAN_FLAGS := --sanitize=thread --scratch-path .build-tsan -Xcc -mllvm -Xcc -tsan-instrument-func-entry-exit=0

tsan: export KONTOR_OPTIMIZED = 1
tsan: dependencies
	swift build --build-tests $(TSAN_FLAGS)
	swift test $(TSAN_FLAGS) $(TSAN_TESTS)

lint:
	swift format lint --strict -r $(SWIFT_FILES)

docs:
	swift run kontor-generate .

# The ratios of docs/performance.md, measured in one run.
bench: PACKAGES += $(BENCH_PACKAGES)
bench: build
	rm -rf $(SAMPLES) && mkdir -p $(SAMPLES)
	swift package --package-path Benchmarks --allow-writing-to-directory $(abspath $(SAMPLES)) \
	  benchmark --format histogramSamples --path $(abspath $(SAMPLES)) --no-progress --quiet
	swift run --package-path Benchmarks -c release report $(SAMPLES) docs/performance.md

# Small mistakes by chance, and which of them the tests notice: docs/testing.md. BASE=REV for what changed since, ONLY=TEXT
# for files whose path contains it, RESUME=1 to go on with what Mutants/noticed.tsv has. A run over the whole writes its
# figures there.
mutants: PACKAGES += rsync util-linux git
mutants: dependencies
	swift run --package-path Mutants -c release mutants --seed $(SEED) --count $(COUNT) \
	  $(if $(RESUME),--resume) $(if $(BASE),--base $(BASE)) $(if $(ONLY),--only $(ONLY)) $(if $(BASE)$(ONLY),,--report docs/testing.md)

install: build
	install -D .build/release/kontor $(PREFIX)/bin/kontor
	mkdir -p $(PREFIX)/share/kontor
	cp -r plugins examples $(PREFIX)/share/kontor/

dependencies:
	@missing=""; \
	for package in $(PACKAGES); do \
	  [ "$$(dpkg-query -W -f '$${db:Status-Status}' $$package 2>/dev/null)" = installed ] || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "installing with apt:$$missing"; \
	  if [ "$$(id -u)" = 0 ]; then run=""; else run=sudo; fi; \
	  $$run apt-get update -q && DEBIAN_FRONTEND=noninteractive $$run apt-get install -y -q --no-install-recommends $$missing; \
	fi
