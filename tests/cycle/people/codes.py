"""The codes that an app shows, for tests: now, and half a minute from now."""

from __future__ import annotations

import time
from datetime import timedelta

from django.utils import timezone
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice


def code_of(device: TOTPDevice, *, steps: int = 0) -> str:
    """The code that an app shows for a device, now or some half minutes from now."""
    app = TOTP(device.bin_key, device.step, device.t0, device.digits, device.drift)
    app.time = time.time() + steps * device.step
    return f"{app.token():06d}"


def forget_waiting(device) -> None:
    """Let a device look at codes at once, as if the wait for wrong ones were over."""
    device.refresh_from_db()
    device.throttling_failure_timestamp = timezone.now() - timedelta(days=1)
    device.save()
