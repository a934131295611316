"""Encrypted addresses against a server that really has TLS, with a certificate of its own."""

from __future__ import annotations

import datetime as dt
import ipaddress
from pathlib import Path

import pytest
from click.testing import CliRunner
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from neo4j_server.launch import Neo4jServer

from aiknowledge.cli import main
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.stores import canonical_files, open_store
from aiknowledge.stores.neo4j import Neo4jStore, driver

pytestmark = pytest.mark.neo4j


def certify(folder: Path, host: str = "127.0.0.1") -> Path:
    """Write a key and a certificate that signs itself; return the certificate."""
    folder.mkdir(parents=True, exist_ok=True)
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "a server of the tests")])
    now = dt.datetime.now(dt.UTC)
    told = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(host))])
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(told, critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    plain = serialization.NoEncryption()
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain)
    (folder / "private.key").write_bytes(private)
    (folder / "public.crt").write_bytes(certificate.public_bytes(pem))
    return folder / "public.crt"


def refused(uri: str) -> str:
    """Return the one line with which a command gives up on an address."""
    result = CliRunner().invoke(main, ["--store", uri, "stats"])
    assert (result.exit_code, result.stdout) == (2, "")
    (line,) = result.stderr.strip().splitlines()
    return line


def restart(server: Neo4jServer, certificates: Path) -> None:
    """Start the server again, with TLS for whoever wants it."""
    server.stop()
    server.start(
        server__bolt__tls_level="OPTIONAL",
        dbms__ssl__policy__bolt__enabled="true",
        dbms__ssl__policy__bolt__base_directory=str(certificates),
        dbms__ssl__policy__bolt__client_auth="NONE",
    )
    driver.forget()


def test_encrypted_addresses(
    broken: Neo4jServer, part: KnowledgeSystem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """+ssc trusts any certificate; +s only one that the machine trusts, and says what to do."""
    certificate = certify(tmp_path / "bolt")
    restart(broken, certificate.parent)
    host = broken.uri.partition("://")[2]
    store = open_store(f"neo4j+ssc://{host}")
    assert isinstance(store, Neo4jStore)
    store.push(part)
    for scheme in ("neo4j+ssc", "bolt+ssc"):
        assert canonical_files(open_store(f"{scheme}://{host}").load()) == canonical_files(part)
    for scheme in ("neo4j+s", "bolt+s"):
        line = refused(f"{scheme}://{host}")
        assert "does not trust its certificate" in line
        assert "SSL_CERT_FILE, or use +ssc" in line
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert canonical_files(open_store(f"neo4j+s://{host}").load()) == canonical_files(part)

    other = certify(tmp_path / "bolt of another", "127.0.0.2")
    restart(broken, other.parent)
    monkeypatch.setenv("SSL_CERT_FILE", str(other))
    assert "its certificate is for another name" in refused(f"bolt+s://{host}")
    broken.stop()
