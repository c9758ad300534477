"""getFile: where a file can be downloaded."""

from ..errors import Json, bad_request
from ..files import DOWNLOAD_LIMIT
from .registry import Call, method


@method("getFile")
def get_file(call: Call) -> Json:
    file = call.world.files.find(call.params.text("file_id"))
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(file.data) > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return {
        "file_id": file.file_id,
        "file_unique_id": file.file_unique_id,
        "file_size": len(file.data),
        "file_path": file.path,
    }
