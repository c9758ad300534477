"""Methods that answer presses and inline queries."""

from __future__ import annotations

from ..addresses import deep_link
from ..errors import Json, bad_request
from ..keyboards import checked_markup
from ..messages import Answer
from ..updates import PRESS_KEPT
from .contents import formatted
from .registry import Call, method

TOAST_LIMIT = 200  # core.telegram.org/bots/api#answercallbackquery
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@method("answerCallbackQuery")
def answer_callback_query(call: Call) -> bool:
    params = call.params
    press = call.world.presses.get(params.text("callback_query_id"))
    if press is None or press.bot_id != call.bot.id or call.world.clock.now() - press.at >= PRESS_KEPT:
        raise bad_request(TOO_OLD)
    text = params.text("text")
    if len(text) > TOAST_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    url = params.text("url")
    link = deep_link(url) if url else None
    if url and (
        link is None or link.parameter != "start" or link.username.lower() != call.bot.bot_username.lower()
    ):
        raise bad_request("URL_INVALID")
    if press.answer is None:
        if link is not None and press.person.id in call.world.accounts:
            call.world.dialog(call.bot, press.person).start_button = link.payload
        call.world.answer(press, Answer(text, params.flag("show_alert"), url or None))
    return True


@method("answerInlineQuery")
def answer_inline_query(call: Call) -> bool:
    query = call.world.inline_queries.get(call.params.text("inline_query_id"))
    if query is None or query.bot is not call.bot or query.answered:
        raise bad_request(TOO_OLD)
    results = call.params.items("results") or []
    if len(results) > 50:
        raise bad_request("RESULTS_TOO_MUCH")
    ids = [str(result.get("id", "")) for result in results]
    if any(not 1 <= len(name.encode()) <= 64 for name in ids) or len(set(ids)) != len(ids):
        raise bad_request("RESULT_ID_INVALID" if len(set(ids)) == len(ids) else "RESULT_ID_DUPLICATE")
    query.results = [_result(call, result) for result in results]
    query.answered = True
    call.world.emit("inline", data=query)
    return True


def _result(call: Call, result: Json) -> Json:
    kept = dict(result)
    content = result.get("input_message_content")
    if content is not None:
        text, entities = formatted(
            call.world, str(content.get("message_text", "")), str(content.get("parse_mode") or ""),
            content.get("entities"),
        )  # fmt: skip
        if not text:
            raise bad_request("message text is empty")
        kept["content"] = {"text": text, "entities": entities} if entities else {"text": text}
    kept["reply_markup"] = checked_markup(result.get("reply_markup"), private=False)
    return kept
