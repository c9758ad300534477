"""Every story is told twice: with each update delivered once, and with each delivered twice."""

from collections.abc import Iterator

import pytest

from tests.village import deliveries


@pytest.fixture(autouse=True, params=[1, 2], ids=["once", "twice"])
def _deliveries(request: pytest.FixtureRequest) -> Iterator[None]:
    token = deliveries.set(request.param)
    yield
    deliveries.reset(token)
