"""What a process of its own does with editions in a home folder; started by `test_processes.py`."""

from __future__ import annotations

import json
import sys
import time

from django.conf import settings
from django.core.management import call_command
from django.db import transaction

from cycle.conftest import at
from cycle.editions import made
from peil.agenda.reading import load_policy
from peil.cycle.editions.publishing import embargo_edition, publish_due
from peil.cycle.editions.verifying import verify_editions
from peil.cycle.models import Edition, EditionFile, Event
from peil.cycle.signature import Signature
from peil.cycle.trail.verifying import verify_trail

KEY = "2021-editie-1"
TIME = at("2022-05-18", 13)
_HALF_A_MINUTE = 30


def _say(told: str) -> None:
    sys.stdout.write(f"{told}\n")
    sys.stdout.flush()


def _policy():
    return load_policy(settings.PEIL_POLICY_FOLDER)


def set_up() -> None:
    """Make a database with a year that is ready, and an edition of it."""
    call_command("migrate", verbosity=0)
    policy = _policy()
    made.ready_year(policy)
    made.compose(policy)


def freeze() -> None:
    """Freeze the edition."""
    made.freeze(_policy(), Edition.objects.get(key=KEY))


def freeze_and_wait() -> None:
    """Freeze the edition, and wait before it is done for good."""
    with transaction.atomic():
        freeze()
        _say("frozen")
        time.sleep(_HALF_A_MINUTE)


def embargo() -> None:
    """Put the edition under embargo."""
    embargo_edition(KEY, publish_at=TIME, by=Signature(made.ministry(), at("2022-04-05")))


def publish() -> None:
    """Publish what is due, when told to go on, and say how much that was."""
    _say("ready")
    sys.stdin.readline()
    _say(str(len(publish_due(TIME))))


def spoil() -> None:
    """Change what was frozen, as somebody with the keys of the database could."""
    Edition.objects.update(content="{}")


def tell() -> None:
    """Say what is in the database, as JSON."""
    files = EditionFile.objects.order_by("language", "form")
    told = {
        "state": Edition.objects.get(key=KEY).state,
        "digest": Edition.objects.get(key=KEY).digest,
        "files": {f"{f.language}.{f.form}": f.digest for f in files},
        "published": Event.objects.filter(kind="edition_published").count(),
        "holds": verify_editions().holds and verify_trail().holds,
    }
    _say(json.dumps(told))


def run() -> None:
    """Do what the argument asks."""
    acts = (set_up, freeze, freeze_and_wait, embargo, publish, spoil, tell)
    next(act for act in acts if act.__name__ == sys.argv[1])()
