"""Settings of the site. Everything that differs between machines comes from the environment.

PLAINMS_DB: path of the SQLite file. PLAINMS_POSTGRESQL: address of a PostgreSQL database to use instead, such as
postgresql://user:password@host:5432/name (extra: postgres). PLAINMS_MESH: NLM's list of terms, for
search (``search/entry_terms.py``). PLAINMS_HOSTS: host names the site answers to, with commas between.
PLAINMS_CONTACT: how readers reach those who run the site, as words that pages show (read when pages are made).
PLAINMS_METRICS: "host:port" at which metrics are told, such as 127.0.0.1:9464; off where it is not set.
PLAINMS_LOG: "requests" logs the kind, status and time of each request; faults are logged always, as JSON lines.
PLAINMS_SECRET: signing key; nothing is signed today, so a fresh one each start is fine.
"""

import os
import secrets
from pathlib import Path

from csp.constants import NONE, SELF

from plainms.site.databases import named_database
from plainms.site.ui.assets import VERSIONED_PREFIX
from plainms.site.ui.languages import NAMES
from plainms.site.ui.styles import hashes

DEBUG = False
SECRET_KEY = os.environ.get("PLAINMS_SECRET") or secrets.token_urlsafe(48)
PLAINMS_METRICS = os.environ.get("PLAINMS_METRICS", "")
PLAINMS_LOG = os.environ.get("PLAINMS_LOG", "")
PLAINMS_CONTACT = os.environ.get("PLAINMS_CONTACT", "")
ALLOWED_HOSTS = os.environ.get("PLAINMS_HOSTS", "localhost,127.0.0.1,[::1]").split(",")

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "csp",
    "plainms.site.catalogue",
    "plainms.site.search",
    "plainms.site.reading",
    "plainms.site.syncing",
    "plainms.site.ui",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "plainms.site.ui.headers.RefuseWhatPagesNeverUse",
    "plainms.site.ui.headers.AnswerToOwnNamesOnly",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "plainms.site.urls"
WSGI_APPLICATION = "plainms.site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": [
                "django.templatetags.i18n",
                "plainms.site.ui.tags",
                "plainms.site.ui.fixed",
            ],
            "string_if_invalid": "",
        },
    }
]
APPEND_SLASH = False

DATABASES = {"default": named_database(os.environ)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "en"
LANGUAGES = list(NAMES.items())
LOCALE_PATHS = [Path(__file__).parent / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = VERSIONED_PREFIX
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 31_536_000

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": list(hashes()),
        "script-src": [SELF],
        "img-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"safe": {"()": "plainms.site.watching.logs.SafeJson"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "safe"}},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
        "plainms": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
    },
}
