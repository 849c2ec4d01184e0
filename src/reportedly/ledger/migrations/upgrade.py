"""Running the steps that a ledger lacks."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Bring the ledger up to `revision` within the connection's transaction."""
    config = Config()
    config.set_main_option("script_location", "reportedly.ledger:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
