"""A real Neo4j server as a process of its own, for the tests and for `make neo4j`.

The server's jars come from Maven Central through Maven and are kept in the user's cache folder.
Nothing of them is compiled against, changed or passed on: this starts the server's own main
class and talks to it over Bolt on 127.0.0.1.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from platformdirs import user_cache_path, user_data_path

VERSION = "5.26.31"
"""The long-term release; it runs on Java 17 and 21."""
JAVAS = range(17, 22)
MAIN = "org.neo4j.server.CommunityEntryPoint"
OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
HERE = Path(__file__).parent
JARS = user_cache_path("aiknowledge-tests", appauthor=False) / f"neo4j-{VERSION}" / "lib"
SETTINGS = {
    "server.bolt.enabled": "true",
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "server.memory.pagecache.size": "128m",
    "dbms.usage_report.enabled": "false",
    "db.tx_log.rotation.retention_policy": "keep_none",
    "db.transaction.timeout": "600s",
}


def lacking() -> str | None:
    """Return what this machine lacks to run the server, or None."""
    if java_version() not in JAVAS:
        return "Java 17 or 21"
    if not JARS.is_dir() and not shutil.which("mvn"):
        return "Maven (mvn)"
    return None


def java_version() -> int:
    """Return the major version of the Java on the path; 0 where there is none."""
    if not shutil.which("java"):
        return 0
    told = subprocess.run(["java", "-version"], capture_output=True, text=True, check=False).stderr
    found = re.search(r'version "(\d+)', told)
    return int(found[1]) if found else 0


def fetch_jars() -> None:
    """Copy the server's jars into the cache folder, unless they are there; all or none."""
    if JARS.is_dir():
        return
    part = JARS.with_name(f"lib-{os.getpid()}.part")
    plugin = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"
    command = ["mvn", "-q", "-B", "-ntp", "-f", str(HERE / "pom.xml"), plugin]
    command += [f"-Dneo4j.version={VERSION}", "-DincludeScope=runtime", f"-DoutputDirectory={part}"]
    for attempt in range(3):  # the registry refuses bursts for a moment
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            break
        time.sleep(5 * (attempt + 1))
    else:
        raise RuntimeError(f"Maven could not fetch Neo4j {VERSION}: {done.stdout[-500:]}")
    if JARS.is_dir():
        shutil.rmtree(part)
    else:
        os.replace(part, JARS)


class Neo4jServer:
    """A server with its own home folder; it can be stopped, killed and started again."""

    def __init__(
        self, home: Path, password: str | None = None, *, heap: str = "768m", port: int = 0
    ) -> None:
        """Take the folder that keeps the data; without a password everybody may come in."""
        self.home, self.password, self.heap = home, password, heap
        self.port = port or free_port()
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def uri(self) -> str:
        """The address of the server."""
        return f"neo4j://127.0.0.1:{self.port}"

    def start(self, *, seconds: float = 240, **settings: str) -> None:
        """Start the server and wait until it answers; settings have ``__`` for a dot."""
        fetch_jars()
        self._configure({k.replace("__", "."): v for k, v in settings.items()})
        command = ["java", "-Xms128m", f"-Xmx{self.heap}", "-XX:+UseSerialGC"]
        command += ["-Dlog4j2.disable.jmx=true"]
        command += [f"--add-opens=java.base/{p}=ALL-UNNAMED" for p in OPENED]
        command += ["-cp", f"{JARS}/*", MAIN]
        command += [f"--home-dir={self.home}", f"--config-dir={self.home / 'conf'}"]
        with (self.home / "console.log").open("ab") as log:
            self.process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                preexec_fn=_end_with_parent if sys.platform == "linux" else None,
            )
        self._wait(time.monotonic() + seconds)

    def _configure(self, more: dict[str, str]) -> None:
        conf = self.home / "conf"
        conf.mkdir(parents=True, exist_ok=True)
        told = {
            **SETTINGS,
            "server.bolt.listen_address": f"127.0.0.1:{self.port}",
            "server.bolt.advertised_address": f"127.0.0.1:{self.port}",
            "dbms.security.auth_enabled": str(self.password is not None).lower(),
            **more,
        }
        text = "".join(f"{k}={v}\n" for k, v in told.items())
        (conf / "neo4j.conf").write_text(text, encoding="utf-8")

    def _wait(self, end: float) -> None:
        import logging

        import neo4j
        from neo4j.exceptions import AuthError, DriverError, Neo4jError

        logging.getLogger("neo4j").setLevel(logging.CRITICAL)
        assert self.process is not None
        while time.monotonic() < end and self.process.poll() is None:
            auth = ("neo4j", self.password) if self.password else None
            try:
                with neo4j.GraphDatabase.driver(self.uri, auth=auth) as driver:
                    driver.execute_query("RETURN 1", database_="neo4j")
                    return
            except AuthError:
                self._set_password()
            except (DriverError, Neo4jError):
                time.sleep(0.3)
        self.kill()
        raise RuntimeError(f"Neo4j did not start; see console.log and logs in {self.home}")

    def _set_password(self) -> None:
        import neo4j

        change = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password"
        try:
            with neo4j.GraphDatabase.driver(self.uri, auth=("neo4j", "neo4j")) as driver:
                driver.execute_query(change, password=self.password, database_="system")
        except neo4j.exceptions.AuthError:
            self.stop()
            raise RuntimeError(f"the data in {self.home} have another password") from None
        except neo4j.exceptions.ClientError as error:
            self.stop()
            raise RuntimeError(f"the server refuses the password: {error.message}") from None

    def stop(self) -> None:
        """Stop the server cleanly."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End the server at once, as a power failure would."""
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(how)
            try:
                self.process.wait(60)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.process = None


def free_port() -> int:
    """Return a port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _end_with_parent() -> None:
    """Ask Linux to end this process when its parent ends, however that happens."""
    import ctypes

    ctypes.CDLL(None).prctl(1, signal.SIGTERM)


def main() -> None:
    """Run a server for a developer until interrupted; its data are kept between runs."""
    lack = lacking()
    if lack is not None:
        sys.exit(f"{lack} is missing; on Debian and Ubuntu: apt install default-jre-headless maven")
    home = user_data_path("aiknowledge", appauthor=False) / "neo4j"
    server = Neo4jServer(home, os.environ.get("NEO4J_PASSWORD"), port=7687)
    try:
        server.start()
    except RuntimeError as error:
        sys.exit(str(error))
    print(f"Neo4j {VERSION} at {server.uri}; its data are in {home}; Ctrl-C ends it")
    try:
        assert server.process is not None
        server.process.wait()
    except KeyboardInterrupt:
        server.stop()


if __name__ == "__main__":
    main()
