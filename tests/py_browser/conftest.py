"""Hypothesis without a stopwatch: the machine may be busy with others."""

from hypothesis import HealthCheck, settings

settings.register_profile("earmark", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("earmark")
