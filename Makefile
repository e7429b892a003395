# The two that matter: `make demo` and `make test`. `make` alone lists all.

JDK := $(shell bin/find-jdk)
export JAVA_HOME := $(JDK)
# Maven's own Guava still uses an API that newer JVMs warn about.
export MAVEN_OPTS := $(MAVEN_OPTS) --sun-misc-unsafe-memory-access=allow
LOG := -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -Dorg.slf4j.simpleLogger.log.org.apache.maven.plugin.surefire=info
MVN := mvn -B -ntp $(LOG)
DATA ?= ../shared/data

.DEFAULT_GOAL := help
.PHONY: help build demo dist lint-deploy test test-data bench evaluate evaluate-basketball challenge side-by-side outage-report format clean jdk servers

help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: jdk ## Build bin/proto14, without the tests
	@echo "building; the first time Maven fetches the libraries, which takes a few minutes" >&2
	$(MVN) package -Dmaven.test.skip=true -pl app -am

demo: build ## Build, then show a new round on its way to the message: no account, no network
	bin/proto14 demo

dist: build ## Pack target/proto14-VERSION.tar.gz for a server; RUNTIME=1 adds a Java runtime
	@bin/dist

lint-deploy: ## Check the files in deploy/ with systemd and the Dockerfile's linters, where they are
	@bin/lint-deploy

test: jdk servers ## Run every test; a skipped test fails
	@rm -rf */target/surefire-reports
	$(MVN) verify -Dspotless.phase=validate
	@bin/check-tests

test-data: jdk ## Run the tests that read the recorded data in ../shared/data
	@test -d "$(DATA)" || { echo "no folder $(DATA): these tests read the recorded data there" >&2; exit 1; }
	@rm -rf */target/surefire-reports
	$(MVN) test -Dgroups=data -DexcludedGroups= -Dproto14.data="$(abspath $(DATA))" -Dsurefire.failIfNoSpecifiedTests=false
	@bin/check-tests

bench: jdk ## Print the figures: detection to message, one-shot start, peak memory
	$(MVN) package -Dmaven.test.skip=true
	$(JDK)/bin/java --enable-native-access=ALL-UNNAMED -Xms64m -Xmx2g -XX:+UseSerialGC -Dproto14.root="$(CURDIR)" -cp "bench/target/classes:$$(cat bench/target/classpath)" kr.proto14.bench.Bench $(ARGS)

evaluate: jdk ## Measure on TEST=c.csv.gz after HISTORY=a.csv.gz,b.csv.gz [LEAGUES=England/1,...]: a JSON line per forecaster
	@$(MVN) package -Dmaven.test.skip=true >&2
	@$(JDK)/bin/java -Xms64m -Xmx2g -XX:+UseSerialGC -cp "bench/target/classes:$$(cat bench/target/classpath)" kr.proto14.bench.evaluate.EvaluateSoccer "$(HISTORY)" "$(TEST)" "$(LEAGUES)"

challenge: jdk ## Forecast the 2023 Soccer Prediction Challenge from DATA=dir into OUT=file.csv
	@$(MVN) package -Dmaven.test.skip=true >&2
	@$(JDK)/bin/java -Xms64m -Xmx2g -XX:+UseSerialGC -cp "bench/target/classes:$$(cat bench/target/classpath)" kr.proto14.bench.evaluate.Challenge "$(DATA)" "$(OUT)"

evaluate-basketball: jdk ## Measure on FILE=games.csv.gz from season TEST_FROM on: a JSON line per forecaster
	@$(MVN) package -Dmaven.test.skip=true >&2
	@$(JDK)/bin/java -Xms64m -Xmx2g -XX:+UseSerialGC -cp "bench/target/classes:$$(cat bench/target/classpath)" kr.proto14.bench.evaluate.EvaluateBasketball "$(FILE)" "$(TEST_FROM)"

side-by-side: jdk ## Our figures beside the odds, and beside a peer's forecasts in PEER=file.csv
	@$(MVN) package -Dmaven.test.skip=true >&2
	@$(JDK)/bin/java -Xms64m -Xmx2g -XX:+UseSerialGC -cp "bench/target/classes:$$(cat bench/target/classpath)" kr.proto14.bench.evaluate.SideBySide "$(DATA)/soccer_odds.csv.gz" target/side-by-side "$(PEER)"

outage-report: jdk ## Live 90 virtual days of outages and 1,000 days of two daemons, and a death at every commit; rewrites docs/outages.*, takes minutes
	@rm -rf app/target/surefire-reports
	$(MVN) test -pl app -am -Dtest='OutageReportTest,TwoDaemonsTest,KilledDaemonTest' -Dsurefire.failIfNoSpecifiedTests=false -Dproto14.outages.days=90 -Dproto14.two.daemons.days=1000 -Dproto14.kills.every=1
	git --no-pager diff --stat -- docs/outages.md docs/outages.svg

format: jdk ## Lay the sources out
	$(MVN) validate -Dspotless.phase=validate -Dspotless.goal=apply

clean: ## Delete what was built
	rm -rf target */target

jdk:
	@test -n "$(JDK)" || { echo "a JDK 25 or newer is needed: none in JAVA_HOME, on the PATH or in the usual places" >&2; exit 1; }
	@command -v mvn > /dev/null || { echo "Maven 3.8 or newer is needed (on Debian: apt-get install maven)" >&2; exit 1; }

servers:
	@if [ -f servers/package-lock.json ]; then cd servers && npm ci --no-audit --no-fund --loglevel=error; fi
