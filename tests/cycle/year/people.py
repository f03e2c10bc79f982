"""Who plays a part in the year: everybody has one password and one secret for their codes."""

from __future__ import annotations

from dataclasses import dataclass

PASSWORD = "alleen voor dit ene toneelstuk"  # noqa: S105 - of nobody
SECRET = "3132333435363738393031323334353637383930"  # noqa: S105
UNITS = (
    "noord-nederland",
    "oost-nederland",
    "midden-nederland",
    "noord-holland",
    "amsterdam",
    "den-haag",
    "rotterdam",
    "zeeland-west-brabant",
    "oost-brabant",
    "limburg",
    "landelijke-eenheid",
)


@dataclass(frozen=True)
class Part:
    """Somebody: the name to call them by, their role, for which unit, of which party."""

    key: str
    role: str
    unit: str = "national"
    party: str = "politie"


PARTS = (
    Part("control", "force_control"),
    Part("ministry", "ministry", party="ministerie-jenv"),
    Part("mayors", "authority", party="regioburgemeesters"),
    Part("prosecution", "authority", party="om"),
    Part("auditor", "auditor", party=""),
    Part("supplier-national", "unit_supplier"),
    Part("approver-national", "unit_approver"),
    *(Part(f"supplier-{unit}", "unit_supplier", unit) for unit in UNITS),
    *(Part(f"approver-{unit}", "unit_approver", unit) for unit in UNITS),
)

CAST_SCRIPT = f"""
from datetime import UTC, datetime
from django_otp.plugins.otp_totp.models import TOTPDevice
from django.contrib.auth.hashers import make_password
from peil.cycle.models import Assignment, Person

parts = {[(p.key, p.role, p.unit, p.party) for p in PARTS]!r}
moment = datetime(2023, 1, 2, tzinfo=UTC)
password = make_password({PASSWORD!r})
for key, role, unit, party in parts:
    person = Person.objects.create(
        email=f"{{key}}@example.org", name=f"Naam {{key}}", office=role, created_at=moment,
        password=password,
    )
    Assignment.objects.create(person=person, role=role, unit=unit, party=party, given_at=moment)
    TOTPDevice.objects.create(user=person, name="app", key={SECRET!r}, confirmed=True)
"""
