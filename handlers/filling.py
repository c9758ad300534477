"""People fill in forms: whatever they type, send or press goes to the step their form waits at."""

from telegram import Message, Update
from telegram.ext import MessageHandler, filters

from bot.context import App, Context
from bot.domain.media import Media, MediaKind
from bot.domain.refusals import ButtonStale, NoFormOpen, NotACoordinator, NotUnderstood
from bot.forms import Answer, Filled
from bot.views import buttons, desk, forms
from handlers.filters import PRIVATE, on_command, on_menu, on_press
from storage.forms import Form
from storage.memory import Memory


def register(app: App) -> None:
    on_press(app, press, buttons.Fill)
    on_press(app, back, buttons.BackInForm)
    on_press(app, resume, buttons.ResumeForm)
    on_press(app, leave, buttons.LeaveForm)
    on_command(app, leave, "cancel")
    on_menu(app, leave, "menu-cancel")
    app.add_handler(MessageHandler(PRIVATE & ~filters.COMMAND & ~filters.StatusUpdate.ALL, write))


async def write(update: Update, context: Context) -> None:
    """Something typed or sent; where no form is open, it is not understood."""
    assert update.message is not None
    answer = answer_of(update.message)

    def fill(memory: Memory) -> Filled:
        form = memory.forms.find(context.person_id)
        if form is None or form.kind not in context.app.forms:
            raise NotUnderstood
        return _fill(context, memory, form, answer)

    filled = await context.transact(fill)
    _owe(context, filled)
    await context.say(*filled.cards)


async def press(update: Update, context: Context) -> None:
    """A button of a form's step; on another step it is stale."""
    pressed = context.pressed(buttons.Fill)

    def fill(memory: Memory) -> Filled:
        form = _at(context, memory, pressed.form, pressed.step)
        return _fill(context, memory, form, Answer(pressed=pressed.value))

    filled = await context.transact(fill)
    _owe(context, filled)
    await context.answer(*filled.cards)


async def back(update: Update, context: Context) -> None:
    """One step back, with what was filled in kept; from the first step, out."""
    pressed = context.pressed(buttons.BackInForm)

    def step_back(memory: Memory) -> Filled:
        form = _at(context, memory, pressed.form, pressed.step)
        kind = context.app.forms[form.kind]
        earlier = kind.back(form)
        if earlier is None:
            memory.forms.remove(context.person_id)
            return Filled(None, (forms.left(context.words),))
        memory.forms.put(earlier, context.now)
        return Filled(earlier, kind.show(earlier, memory, context.moment(memory)))

    filled = await context.transact(step_back)
    await context.answer(*filled.cards)


async def resume(update: Update, context: Context) -> None:
    """Back to the form after doing something else."""

    def look(memory: Memory) -> Filled:
        form = memory.forms.find(context.person_id)
        if form is None or form.kind not in context.app.forms:
            raise NoFormOpen
        return Filled(form, context.app.forms[form.kind].show(form, memory, context.moment(memory)))

    filled = await context.read(look)
    await context.answer_below(*filled.cards)


async def leave(update: Update, context: Context) -> None:
    """Drops the open form."""

    def drop(memory: Memory) -> None:
        if not memory.forms.remove(context.person_id):
            raise NoFormOpen

    await context.transact(drop)
    card = forms.left(context.words)
    if update.callback_query:
        await context.answer_in_place(card)
    else:
        await context.say(card)


def answer_of(message: Message) -> Answer:
    """What a message gives to a form; a sticker, a place on the map … gives nothing."""
    return Answer(
        text=message.text or message.caption or "",
        photo=message.photo[-1].file_id if message.photo else "",
        album=message.media_group_id or "",
        file=bool(message.document or message.video or message.animation),
        media=media_of(message),
        flat=_is_flat(message),
    )


def media_of(message: Message) -> Media | None:
    """What is attached to a message; an animation also comes as a document, and is none."""
    if message.photo:
        return Media(MediaKind.PHOTO, message.photo[-1].file_id)
    attached = (
        (MediaKind.ANIMATION, message.animation),
        (MediaKind.VIDEO, message.video),
        (MediaKind.VOICE, message.voice),
        (MediaKind.AUDIO, message.audio),
        (MediaKind.DOCUMENT, message.document),
    )
    return next((Media(kind, file.file_id) for kind, file in attached if file), None)


def _is_flat(message: Message) -> bool:
    """Whether this is a picture that came as a file: it opens only once it is loaded."""
    kind = message.document.mime_type if message.document and not message.animation else None
    return (kind or "").startswith("image/")


def _owe(context: Context, filled: Filled) -> None:
    """The end of a form may owe a letter: it need not wait for the delivery's next look."""
    if filled.form is None:
        context.app.owed()


def _at(context: Context, memory: Memory, kind: str, step: str) -> Form:
    form = memory.forms.find(context.person_id)
    if form is None or form.kind != kind or form.step != step or kind not in context.app.forms:
        raise ButtonStale
    return form


def _fill(context: Context, memory: Memory, form: Form, answer: Answer) -> Filled:
    moment = context.moment(memory)
    try:
        filled = context.app.forms[form.kind].fill(form, answer, memory, moment)
    except NotACoordinator:  # removed meanwhile: the form goes, too
        filled = Filled(None, (desk.no_desk(context.words, moment.rights),))
    if filled.form is None:
        memory.forms.remove(context.person_id)
    else:
        memory.forms.put(filled.form, context.now)
    return filled
