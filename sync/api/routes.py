"""Every route under /api/v1, in one table."""

from sync.api import (
    account_routes,
    asking_routes,
    brought_routes,
    bundle_routes,
    factor_routes,
    gateway_routes,
    history_routes,
    invitation_routes,
    job_routes,
    member_routes,
    people_routes,
    project_routes,
    proof,
    recording_routes,
    status_routes,
    trace_routes,
    upload_routes,
)
from sync.api.route import Route

BASE = "/api/v1"

ROUTES: tuple[Route, ...] = (
    *account_routes.ROUTES,
    *proof.ROUTES,
    *factor_routes.ROUTES,
    *invitation_routes.ROUTES,
    *project_routes.ROUTES,
    *member_routes.ROUTES,
    *people_routes.ROUTES,
    *history_routes.ROUTES,
    *job_routes.ROUTES,
    *gateway_routes.ROUTES,
    *brought_routes.ROUTES,
    *bundle_routes.ROUTES,
    *recording_routes.ROUTES,
    *upload_routes.ROUTES,
    *asking_routes.ROUTES,
    *status_routes.ROUTES,
    *trace_routes.ROUTES,
)
