"""The one place that speaks to the driver: connecting, transactions, and what its errors mean."""

from __future__ import annotations

import atexit
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, LiteralString, TypeVar

import neo4j
from neo4j.exceptions import (
    ClientError,
    ConstraintError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
)

import aiknowledge
from aiknowledge.errors import StoreError
from aiknowledge.stores.neo4j.address import Address

T = TypeVar("T")
QUESTION_SECONDS = 60.0
"""The longest a question may take on the server."""
TRANSFER_SECONDS = 600.0
"""The longest one transaction of a push or a pull may take on the server."""
RETRY_SECONDS = 20.0
"""How long a transaction is tried again when the connection is lost."""

_logger = logging.getLogger("neo4j")


class Connection:
    """A database, through managed transactions: retried, routed, one after another as seen here."""

    def __init__(self, address: Address) -> None:
        """Take the address; nothing is opened before the first question."""
        self.address = address

    @property
    def driver(self) -> neo4j.Driver:
        """The driver of this process for the server, tried once when it is opened.

        Raises:
            StoreError: nobody answers there, or not to this user.
        """
        with told(self.address):
            return _driver(self.address.uri, self.address.user, self.address.password)

    def read(
        self, query: LiteralString, *, seconds: float = QUESTION_SECONDS, **parameters: Any
    ) -> list[neo4j.Record]:
        """Return the rows of one query, asked of whoever may answer reads."""
        driver = self.driver
        with told(self.address):
            return driver.execute_query(
                neo4j.Query(query, timeout=seconds),
                parameters,
                database_=self.address.database,
                routing_=neo4j.RoutingControl.READ,
            ).records

    def reading(self, work: Callable[[neo4j.ManagedTransaction], T]) -> T:
        """Run *work* in a read transaction; it may be run again after a failure."""
        with self._session(neo4j.READ_ACCESS) as session:
            return session.execute_read(neo4j.unit_of_work(timeout=TRANSFER_SECONDS)(work))

    def writing(self, work: Callable[[neo4j.ManagedTransaction], T]) -> T:
        """Run *work* in a write transaction: all of it or nothing; it may be run again."""
        with self._session(neo4j.WRITE_ACCESS) as session:
            return session.execute_write(neo4j.unit_of_work(timeout=TRANSFER_SECONDS)(work))

    def run(self, statement: LiteralString) -> None:
        """Run one statement about the schema; again where somebody else made the same just now."""
        self.writing(lambda tx: tx.run(statement).consume())

    def refuses(self, statement: LiteralString, parameters: dict[str, Any]) -> bool:
        """Return whether a constraint refuses a statement; whatever it writes is undone."""
        with self._session(neo4j.WRITE_ACCESS) as session:
            tx = session.begin_transaction()
            try:
                tx.run(statement, parameters).consume()
            except ConstraintError:
                return True
            finally:
                tx.close()
        return False

    @contextmanager
    def _session(self, access: str) -> Iterator[neo4j.Session]:
        driver = self.driver
        with (
            told(self.address),
            driver.session(
                database=self.address.database,
                default_access_mode=access,
                bookmark_manager=driver.execute_query_bookmark_manager,
            ) as session,
        ):
            yield session


@lru_cache(maxsize=8)
def _driver(uri: str, user: str, password: str) -> neo4j.Driver:
    _logger.setLevel(logging.CRITICAL)  # what it would log is raised too, and told in one line
    driver = neo4j.GraphDatabase.driver(
        uri,
        auth=(user, password) if password else None,
        user_agent=f"aiknowledge/{aiknowledge.__version__}",
        connection_timeout=5,
        connection_acquisition_timeout=30,
        max_connection_pool_size=20,
        max_connection_lifetime=600,
        liveness_check_timeout=60,
        max_transaction_retry_time=RETRY_SECONDS,
        notifications_min_severity="OFF",
        telemetry_disabled=True,
    )
    try:
        driver.verify_connectivity()
    except BaseException:
        driver.close()
        raise
    atexit.register(driver.close)
    return driver


def forget() -> None:
    """Open the next connection anew; what is open stays open until the process ends."""
    _driver.cache_clear()


@contextmanager
def told(address: Address) -> Iterator[None]:
    """Turn what the driver raises into one clear line that names the address.

    Raises:
        StoreError: whatever the driver refused; never with credentials in it.
    """
    try:
        yield
    except ConstraintError:
        raise  # who wrote the row says which one it was
    except (DriverError, Neo4jError, OSError, ValueError) as error:
        raise StoreError(f"Neo4j at {address}: {meaning(error)}") from error


_BY_CODE = (
    ("Security.Unauthorized", "user or password is wrong; check NEO4J_USERNAME and NEO4J_PASSWORD"),
    ("Security.CredentialsExpired", "the password must be changed first: ALTER CURRENT USER"),
    ("Security.AuthenticationRateLimit", "too many wrong passwords; wait some seconds"),
    ("Security.Forbidden", "this user may not do that; it needs rights to write"),
    ("ForbiddenOnReadOnlyDatabase", "the database is read-only; push needs one that is not"),
    ("Cluster.NotALeader", "this member of the cluster takes no writes; use neo4j://"),
    ("DatabaseNotFound", "there is no such database; check NEO4J_DATABASE, or SHOW DATABASES"),
    ("DatabaseUnavailable", "the database is not available now; try again"),
    ("TransactionTimedOut", "it took too long; ask for less, or raise db.transaction.timeout"),
    ("MemoryPoolOutOfMemory", "the server's memory for transactions is too small for this"),
    ("OutOfMemory", "the server's memory is too small for this"),
    ("ConstraintCreationFailed", "nodes that are not ours carry our label: {message}"),
)
_BY_WORDS = (
    ("looks like HTTP", "this is the port of the browser; Bolt listens on 7687"),
    ("handshake", "whoever listens there does not speak Bolt; Neo4j's Bolt listens on 7687"),
    ("DNS resolve", "there is no host of that name; a paused Aura instance has none either"),
    (
        "certificate is not valid for",
        "its certificate is for another name; use the name it was made for",
    ),
    (
        "certificate verify failed",
        "this machine does not trust its certificate; name the one that "
        "signed it in SSL_CERT_FILE, or use +ssc, which trusts any",
    ),
    ("SSL", "no TLS there; use neo4j:// or bolt:// without +s"),
    ("refused", "nobody listens there; is Neo4j started? Bolt is 7687, not 7474"),
    ("routing information", "it names no server to ask; use bolt:// for a single server"),
)


def meaning(error: BaseException) -> str:
    """Return what an error of the driver means and what to do, in one line.

    >>> meaning(ServiceUnavailable("Couldn't connect to x (reason [Errno 111] refused)"))
    'nobody listens there; is Neo4j started? Bolt is 7687, not 7474'
    """
    code = getattr(error, "code", None) or ""
    found = next((m for part, m in _BY_CODE if part in code), None)
    if found is None and not isinstance(error, ClientError):
        trail = " ".join(_messages(error))
        found = next((m for part, m in _BY_WORDS if part in trail), None)
    told = error.message if isinstance(error, Neo4jError) else None  # the driver's own have none
    text = " ".join(str(told or error).split())
    if found is not None:
        return found.replace("{message}", text)
    if isinstance(error, ServiceUnavailable):
        return f"the connection was lost, and trying again did not help: {text[:200]}"
    return f"{text[:300]} ({code or type(error).__name__})"


def _messages(error: BaseException | None) -> Iterator[str]:
    while error is not None:
        yield f"{type(error).__name__} {error}"
        if isinstance(error, BaseExceptionGroup):
            for inner in error.exceptions:
                yield from _messages(inner)
        error = error.__cause__ or error.__context__
