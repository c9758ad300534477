"""The servers that the transport is tried on."""

import shutil
import subprocess
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from tests.request.server import TOKEN, Telegram


@pytest.fixture
async def telegram() -> AsyncIterator[tuple[Telegram, str]]:
    fake = Telegram()
    app = web.Application(client_max_size=2**30)
    app.router.add_route("*", "/{path:.*}", fake.answer)
    async with TestServer(app) as server:
        yield fake, f"{server.make_url('/')!s}bot{TOKEN}"


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("needs the openssl command to make a certificate")
    cert, key = (tmp_path_factory.getbasetemp() / name for name in ("cert.pem", "key.pem"))
    subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2"]
    curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    command = [openssl, "req", "-x509", *curve, *subject, "-keyout", str(key), "-out", str(cert)]
    subprocess.run(command, check=True, capture_output=True)
    return cert, key
