# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The settings of Django. Everything that differs between places comes from the environment."""

from __future__ import annotations

import os
from typing import Any
from urllib.parse import urlsplit

import dj_database_url
from csp.constants import NONCE, NONE, SELF

from peil.interfaces.settings.home import home_asked

HOME = home_asked()
PEIL_HOME = HOME.folder
PEIL_POLICY_FOLDER = HOME.agendas
PEIL_EVIDENCE_FOLDER = HOME.evidence

HTTPS = os.environ.get("PEIL_HTTPS") == "1"
"""Readers reach Peil over HTTPS; cookies are then sent over nothing else."""

PEIL_PROXIES = int(os.environ.get("PEIL_PROXIES", "0"))
"""How many proxies stand before Peil that each add to X-Forwarded-For where they were called from.

With none it is not looked at. Where HTTPS is, a proxy is too: say 1, so that failed logins are
counted by where they come from.
"""

SECRET_KEY = os.environ.get("PEIL_SECRET_KEY") or HOME.secret()
DEBUG = False
ALLOWED_HOSTS = os.environ.get("PEIL_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS] if HTTPS else []

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "axes",
    "csp",
    "peil.cycle",
    "peil.interfaces.web",
]
MIDDLEWARE = [
    "peil.interfaces.web.access_log.AccessLogMiddleware",
    "peil.interfaces.api.answers.ApiAnswers",
    "django.middleware.security.SecurityMiddleware",
    "peil.interfaces.settings.compression.CompressionMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "peil.interfaces.web.body_size.BodySizeMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "peil.interfaces.web.asking.AskingMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "peil.interfaces.settings.urls"
WSGI_APPLICATION = "peil.interfaces.settings.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "peil.interfaces.web.asking.asked",
            ],
        },
    },
]

_SQLITE = f"sqlite:///{HOME.database}"
DATABASES: dict[str, Any] = {
    "default": dj_database_url.parse(
        os.environ.get("DATABASE_URL") or _SQLITE, conn_max_age=60, conn_health_checks=True
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",  # a writer waits its turn, and is never refused half-way
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "cycle.Person"
PEIL_OIDC_ISSUER = os.environ.get("PEIL_OIDC_ISSUER", "")
"""The issuer of identities that people may log in with, by OpenID Connect; empty for none."""

ISSUER_BACKEND = "peil.interfaces.web.people.issuer.IssuerBackend"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
    *([ISSUER_BACKEND] if PEIL_OIDC_ISSUER else []),
]
PEIL_OIDC_NAME = os.environ.get("PEIL_OIDC_NAME", "OpenID Connect")
"""What readers call the issuer; it stands on the button."""

OIDC_RP_CLIENT_ID = os.environ.get("PEIL_OIDC_CLIENT", "peil")
OIDC_RP_CLIENT_SECRET = os.environ.get("PEIL_OIDC_SECRET", "")
OIDC_RP_SCOPES = "openid email"
OIDC_RP_SIGN_ALGO = "RS256"
OIDC_USE_NONCE = True
OIDC_USE_PKCE = True
OIDC_CREATE_USER = False
OIDC_TIMEOUT = 10
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "peil.interfaces.settings.password_rules.LongEnough"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "peil.interfaces.settings.password_rules.UnlikeOneself"},
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "login"
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "peil.interfaces.web.refusals.csrf_failure"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.5
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_CLIENT_IP_CALLABLE = "peil.interfaces.web.people.guessing.client_address"
AXES_LOCKOUT_CALLABLE = "peil.interfaces.web.refusals.locked_out"
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
AXES_USERNAME_FORM_FIELD = "username"
AXES_NEVER_LOCKOUT_GET = True  # the issuer's answer is a GET, and names nobody to lock out
AXES_DISABLE_ACCESS_LOG = True  # the audit trail says who logged in
OTP_TOTP_ISSUER = "Peil"

MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF, NONCE],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    name: [] for name in ("camera", "geolocation", "microphone", "payment", "usb")
}

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LANGUAGE_COOKIE_NAME = "language"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Amsterdam"

PEIL_PUBLISHING = os.environ.get("PEIL_PUBLISHING", "")
"""The address of the public site while its pages are made into files; empty while Peil serves."""

PEIL_APPLICATION = os.environ.get("PEIL_APPLICATION", "")
"""Where people log in and programs ask the API, once the pages are files; empty for nowhere."""

PEIL_APPLICATION_PATHS = ("/api/", "/inloggen/", "/en/inloggen/", "/oembed", "/werk/", "/en/werk/")
"""What only the application answers, where it stands behind the files of the public site."""

PEIL_PUBLIC_ADDRESSES: tuple[str, ...] = (
    "peil.interfaces.web.public.addresses.public_addresses",
    "peil.interfaces.opendata.addresses.opendata_addresses",
)
"""What lists the addresses that become files when the public site is published."""

_FOLDER = urlsplit(PEIL_PUBLISHING).path.rstrip("/")
FORCE_SCRIPT_NAME = _FOLDER or None
STATIC_URL = f"{_FOLDER}/static/"
WHITENOISE_USE_FINDERS = True  # style sheets are served from where they are installed

EMAIL_BACKEND = os.environ.get(
    "PEIL_EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend"
)
EMAIL_HOST = os.environ.get("PEIL_EMAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("PEIL_EMAIL_PORT", "25"))
EMAIL_FILE_PATH = os.environ.get("PEIL_EMAIL_FOLDER") or None
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("PEIL_EMAIL_FROM", "peil@localhost")
PEIL_ADDRESS = os.environ.get("PEIL_ADDRESS", "http://localhost:8000")
"""Where readers find Peil; for links in mail."""

PEIL_PUBLISHER = os.environ.get("PEIL_PUBLISHER", "")
"""The organisation that publishes the data, for the catalogue; empty for the administrator."""

PEIL_PUBLISHER_IRI = os.environ.get("PEIL_PUBLISHER_IRI", "")
"""What names that organisation in a list of organisations, such as TOOI; empty for this site."""

PEIL_CONTACT = os.environ.get("PEIL_CONTACT", "")
"""The e-mail address for questions about the data; empty to lead them to the page of the data."""

FORM_RENDERER = "django.forms.renderers.DjangoTemplates"
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "axes": {"level": "CRITICAL"},  # it names who tried to log in
        "mozilla_django_oidc": {"level": "CRITICAL"},  # so does this
        "django.request": {"level": "CRITICAL"},  # tracebacks may hold what a person typed
        "django.security.csrf": {"level": "CRITICAL"},  # it names addresses, which hold secrets
        "peil": {"level": "INFO"},
    },
}
