# What a user and CI start. Every target installs what it needs first (apt, with sudo where not root).
SHELL := /bin/bash
SWIFT_RELEASE := swift build -c release --static-swift-stdlib --product kontor
PREFIX ?= /usr/local
PACKAGES := liblua5.4-dev libedit-dev libsqlite3-dev pkg-config poppler-utils tzdata

.PHONY: build demo test lint docs install dependencies

build: dependencies
	$(SWIFT_RELEASE)

demo: build
	examples/demo.sh

test: dependencies lint
	swift build --build-tests
	swift test --skip-build

lint:
	swift format lint --strict -r Package.swift Sources Tests

docs:
	swift run kontor-generate .

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
