# Shared by bin/run, bin/test, bin/dev and bin/steadier. Finds or installs what the build needs, says so, does nothing twice.
# shellcheck shell=bash

NODE_VERSION=24.15.0
JAR=target/run/steadier.jar

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# Installs packages of the distribution; false when that is not possible here.
install_packages() {
  command -v apt-get >/dev/null 2>&1 || return 1
  local root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null 2>&1 || return 1
    root=(sudo)
  fi
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq </dev/null >/dev/null 2>&1 || true
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null
}

# Major version of a JDK folder; 0 when it is none.
jdk_version() {
  local version
  [ -x "$1/bin/javac" ] || { echo 0; return; }
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true)
  echo "${version:-0}"
}

best_jdk() {
  local candidate version best='' highest=20 javac
  if [ -n "${JAVA_HOME:-}" ] && [ "$(jdk_version "$JAVA_HOME")" -ge 21 ]; then
    echo "$JAVA_HOME"
    return
  fi
  javac=$(command -v javac 2>/dev/null || true)
  [ -z "$javac" ] || javac=$(dirname "$(dirname "$(readlink -f "$javac")")")
  for candidate in "$javac" /usr/lib/jvm/* "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/*; do
    [ -n "$candidate" ] || continue
    version=$(jdk_version "$candidate")
    if [ "$version" -gt "$highest" ]; then
      highest=$version
      best=$candidate
    fi
  done
  echo "$best"
}

# Sets JAVA_HOME to a JDK of version 21 or newer, and JAVA_FLAGS to what this one understands.
find_jdk() {
  local found newest
  found=$(best_jdk)
  if [ -z "$found" ] && command -v apt-cache >/dev/null 2>&1; then
    newest=$(apt-cache search --names-only '^openjdk-[0-9]+-jdk-headless$' | sed -n 's/^openjdk-\([0-9]*\)-.*/\1/p' | sort -n | tail -1)
    if [ "${newest:-0}" -ge 21 ]; then
      say "Installing JDK $newest from the distribution ..."
      install_packages "openjdk-$newest-jdk-headless" || true
      found=$(best_jdk)
    fi
  fi
  [ -n "$found" ] || die "No JDK 21 or newer found (looked at JAVA_HOME, javac, /usr/lib/jvm and SDKMAN, and the distribution has none): install one, for example Temurin 25, and set JAVA_HOME to it."
  export JAVA_HOME=$found
  JAVA_FLAGS=(--enable-native-access=ALL-UNNAMED -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8)
  [ "$(jdk_version "$found")" -lt 23 ] || JAVA_FLAGS+=(--sun-misc-unsafe-memory-access=allow)
}

maven_version_fits() {
  local version
  version=$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -1)
  [ -n "$version" ] && [ "$(printf '%s\n3.8.7\n' "$version" | sort -V | head -1)" = 3.8.7 ]
}

need_maven() {
  export MAVEN_OPTS="${MAVEN_OPTS:--Xmx1500m}"
  [ "$(jdk_version "$JAVA_HOME")" -lt 23 ] || MAVEN_OPTS="$MAVEN_OPTS --sun-misc-unsafe-memory-access=allow"
  maven_version_fits && return
  say "Installing Maven from the distribution ..."
  install_packages maven || true
  maven_version_fits || die "Maven 3.8.7 or newer is needed: install the package maven, or put mvn into PATH."
}

# Node for the front end, where the build looks for it: the home folder Java knows, which is not always HOME.
need_node() {
  local home folder
  case $(node --version 2>/dev/null || true) in
    v24.*) command -v npm >/dev/null 2>&1 && return ;;
  esac
  home=$("$JAVA_HOME/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *user\.home = //p')
  folder=${home:-$HOME}/.vaadin/node-v$NODE_VERSION
  [ ! -x "$folder/bin/node" ] || return 0
  if ! command -v npm >/dev/null 2>&1; then
    say "Installing npm from the distribution ..."
    install_packages npm || die "npm is needed to fetch Node $NODE_VERSION for the front end: install the package npm."
  fi
  say "Installing Node $NODE_VERSION into $folder (about 10 seconds) ..."
  rm -rf "$folder" "$folder.part"
  mkdir -p "$(dirname "$folder")"
  npm install --silent --no-fund --no-audit --global --prefix "$folder.part" "node@$NODE_VERSION" npm@11 </dev/null >/dev/null \
    || die "Node $NODE_VERSION could not be fetched from the npm registry."
  mv "$folder.part" "$folder"
}

# Sets CHROMIUM to a browser for the tests.
need_chromium() {
  local candidate
  for candidate in "${CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
    if [ -n "$candidate" ] && [ -x "$candidate" ]; then
      CHROMIUM=$candidate
      return
    fi
  done
  say "Installing Chromium from the distribution for the browser tests ..."
  install_packages chromium || die "Chromium is needed for the browser tests: install it, set CHROMIUM to it, or go on without: bin/test --no-browser"
  CHROMIUM=/usr/bin/chromium
}

# What the build is made of. The bundle and the npm files are left out: the build itself may write them.
fingerprint() {
  {
    find pom.xml .mvn src/main frontend -type f \
      -not -path 'frontend/generated/*' -not -path 'src/main/bundles/*' -print0 2>/dev/null | LC_ALL=C sort -z | xargs -0 sha256sum
    jdk_version "$JAVA_HOME"
  } | sha256sum | cut -d' ' -f1
}

# Shows Maven's steps as they come; everything goes to target/build.log.
show_steps() {
  local line fetched=0 step last=''
  while IFS= read -r line; do
    step=''
    case $line in
      *Downloaded\ from*)
        fetched=$((fetched + 1))
        [ $((fetched % 100)) != 0 ] || say "  $fetched files fetched"
        ;;
      *'--- '*compiler*:compile*) step='compiling' ;;
      *'--- '*vaadin*:build-frontend*) step='front end' ;;
      *'--- '*spring-boot*:repackage*) step='packing' ;;
    esac
    if [ -n "$step" ] && [ "$step" != "$last" ]; then
      say "  $step"
      last=$step
    fi
  done
}

# Builds and unpacks the application unless this very source is built already.
build() {
  local before started=$SECONDS
  before=$(fingerprint)
  if [ -f "$JAR" ] && [ "$(cat target/.built 2>/dev/null)" = "$before" ]; then
    return
  fi
  need_maven
  need_node
  if [ -d "${HOME:-/}/.m2/repository/com/vaadin" ]; then
    say "Building (about a minute) ..."
  else
    say "Building (a few minutes the first time: the libraries are fetched, about 550 MB) ..."
  fi
  mkdir -p target
  rm -rf target/.built target/classes
  mvn -B package -DskipTests -Dspotless.check.skip -Dspotbugs.skip -Dmaven.test.skip </dev/null 2>&1 | tee target/build.log | show_steps \
    || { tail -40 target/build.log >&2; die "The build failed; everything it said is in target/build.log."; }
  rm -rf target/run.part target/run.old
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/steadier.jar extract --destination target/run.part >/dev/null 2>&1 \
    || die "The application could not be unpacked from target/steadier.jar."
  [ ! -d target/run ] || mv target/run target/run.old
  mv target/run.part target/run
  rm -rf target/run.old
  if [ "$(fingerprint)" = "$before" ]; then
    echo "$before" >target/.built
  fi
  say "Built in $((SECONDS - started)) seconds."
}

# The profile of the mode: demonstration unless STEADIER_DEMO=false or another profile is asked for.
choose_mode() {
  if [ -z "${SPRING_PROFILES_ACTIVE:-}" ] && [ "${STEADIER_DEMO:-true}" != false ]; then
    export SPRING_PROFILES_ACTIVE=demo
  fi
}

# The data folder as the caller sees it, whatever folder the portal runs in; data/ of the project when none is set.
absolute_data() {
  case ${STEADIER_DATA:-} in
    '') STEADIER_DATA=$1/data ;;
    /*) ;;
    *) STEADIER_DATA=$PWD/$STEADIER_DATA ;;
  esac
  export STEADIER_DATA
}

# Ends with a clear message, before anything is built, when the port cannot be had.
check_port() {
  local port=${PORT:-8080}
  case $port in
    *[!0-9]*) die "PORT has to be a number, not \"$port\"." ;;
  esac
  if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
    die "Port $port is taken, perhaps by a portal that is running already. Stop that program, or choose another: PORT=$((port + 1)) ${0##*/}"
  fi
}
