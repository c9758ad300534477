"""How widely a property is tried: the same few examples in every `make test`, many new ones in `make test-long`."""

import os

from hypothesis import HealthCheck, Phase, settings

WIDELY = int(os.environ.get("EXAMPLES", "1"))  # times as many


def tried(times: int, shrinks: bool = True) -> settings:
    """On so many examples; nothing is asserted by the clock. What fails shrinks, unless one takes a second."""
    shrinking = {Phase.shrink, Phase.explain}
    return settings(
        max_examples=times * WIDELY,
        derandomize=WIDELY == 1,
        deadline=None,
        phases=[phase for phase in Phase if shrinks or phase not in shrinking],
        suppress_health_check=list(HealthCheck),
    )
