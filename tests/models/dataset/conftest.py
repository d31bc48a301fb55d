from tests.models.formats.conftest import worked  # noqa: F401  the worked project, the same to the byte each time
