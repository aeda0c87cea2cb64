"""Template tags that every template knows."""

from django.template import Library

from plainms.site.ui.assets import address

register = Library()
register.simple_tag(address, name="asset")
