"""The site as a WSGI application: ``granian --interface wsgi plainms.site.wsgi:application``."""

import os

from django.core.wsgi import get_wsgi_application

from plainms.discovery.asking.question import read_lists
from plainms.site.reading.quick import StoredPages
from plainms.site.watching.start import watched

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plainms.site.settings")

application = watched(StoredPages(get_wsgi_application()))
read_lists()  # takes a second or two, for which no reader should wait
