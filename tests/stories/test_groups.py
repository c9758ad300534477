"""Groups and channels: the bot comes, is subscribed by those who administer them, moves and leaves."""

from bot.domain.announcements import Part
from bot.domain.media import Media, MediaKind
from sandbox import Group
from sandbox.chats import Member
from sandbox.files import PIXEL
from tests.village import KARA_KOL, TASH_KOMUR, TOKEN, Village

REFUSED = "Муну топтун администратору гана жасай алат."


def said(group: Group) -> list[str]:
    """What the bot said there, still to be seen."""
    return [message.text for message in group.messages if message.author is group.world.bots[TOKEN]]


async def towns_of(place: Village, group: Group) -> frozenset[str]:
    return await place.asks(lambda memory: memory.subscriptions.all_towns_of(group.id))


async def test_the_bot_greets_once_whenever_it_is_added(kara_kol: Village) -> None:
    kara_kol.telegram.deliver_twice()
    owner = kara_kol.telegram.person("Нурлан")
    group = kara_kol.telegram.group("Биздин көчө", owner=owner, kind="group")

    await owner.adds_bot(group, payload="1")  # through a ?startgroup= link: Telegram writes /start there as well
    assert len(said(group)) == 1
    assert "/jazyluu" in said(group)[0]
    assert group.find("/jazyluu").buttons == ["💬 Бот менен жеке чат"]  # type: ignore[union-attr]

    await owner.promotes_bot(group)
    await owner.demotes_bot(group)
    await kara_kol.restarts()
    assert len(said(group)) == 1

    await owner.writes("/jazyluu", in_=group)
    await owner.taps("Кара-Көл шаары", in_=group)
    assert await towns_of(kara_kol, group) == {"kara-kol"}
    await owner.removes_bot(group)
    group.members[kara_kol.telegram.bot.id].status = "left"
    await owner.adds_bot(group)
    assert [text.splitlines()[0] for text in said(group)].count(said(group)[0].splitlines()[0]) == 2
    assert await towns_of(kara_kol, group) == frozenset()  # a new stay begins with nothing

    await owner.writes("/jazyluu", in_=group)
    await owner.taps("Кара-Көл шаары", on=group.last)
    large = group.becomes_supergroup()
    me = large.member(kara_kol.telegram.bot)
    large.world.member_changed(large, owner, Member(me.account, "left"), me)  # so Telegram does at an upgrade
    await kara_kol.telegram.settled()
    assert said(large) == []
    assert await towns_of(kara_kol, large) == {"kara-kol"}
    assert await towns_of(kara_kol, group) == frozenset()


async def test_only_administrators_of_a_group_change_what_it_is_subscribed_to(kara_kol: Village) -> None:
    kara_kol.telegram.deliver_twice()
    await kara_kol.has_towns(TASH_KOMUR)
    owner, member = kara_kol.telegram.person("Нурлан"), kara_kol.telegram.person("Бакыт")
    group = await kara_kol.in_group(owner, "Биздин көчө", member)

    await owner.writes("/subscribe", in_=group)
    card = await group.hears("Топту кабарларга жазуу")
    assert card.buttons == ["▫️ Кара-Көл шаары", "▫️ Таш-Көмүр шаары"]
    await member.taps("Кара-Көл шаары", on=card)
    assert member.alerts == [REFUSED]
    await owner.taps("Кара-Көл шаары", on=card)
    assert owner.toasts == ["Жазылды: Кара-Көл шаары"]
    assert card.buttons == ["✅ Кара-Көл шаары", "▫️ Таш-Көмүр шаары"]
    await member.taps("Кара-Көл шаары", on=card)
    assert await towns_of(kara_kol, group) == {"kara-kol"}

    # an anonymous administrator writes as the group, and presses as themselves
    await owner.writes("/jazyluu", in_=group, anonymously=True)
    await owner.taps("Кара-Көл шаары", in_=group)
    assert await towns_of(kara_kol, group) == frozenset()

    # a member's command shows them the way to their own subscription, once
    kara_kol.clock.moves(minutes=1)
    before = len(said(group))
    for _ in range(3):
        await member.writes("/jazyluu", in_=group)
    assert len(said(group)) == before + 1
    assert "администратору гана" in said(group)[-1]

    # where Telegram doesn't say who administers the group, nobody is believed
    kara_kol.telegram.faults.fails(400, "getChatMember", description="Bad Request: CHAT_ADMIN_REQUIRED", times=None)
    await owner.taps("Таш-Көмүр шаары", on=card)
    assert "Ботту администратор кылып" in owner.alerts[-1]
    assert await towns_of(kara_kol, group) == frozenset()


async def test_a_channel_is_subscribed_in_private_by_whoever_administers_it(kara_kol: Village) -> None:
    kara_kol.telegram.deliver_twice()
    await kara_kol.has_open_poll()
    owner, stranger = await kara_kol.resident("Нурлан"), await kara_kol.resident("Бакыт")
    channel = kara_kol.telegram.channel("Кара-Көл <жаңылыктары> & башкалар", owner=owner)

    await owner.adds_bot(channel)
    offer = await owner.hears("Каналды кабарларга жазуу: Кара-Көл <жаңылыктары> & башкалар")
    assert said(channel) == []
    forged = await stranger.forges(f"gf:{channel.id}:kara-kol:1", on=stranger.chat.last)
    assert forged.answer is not None
    assert forged.answer.text == REFUSED
    await owner.taps("Кара-Көл шаары", on=offer)
    assert await towns_of(kara_kol, channel) == {"kara-kol"}
    assert offer.buttons == ["✅ Кара-Көл шаары"]

    await stranger.writes("/dobush")
    await stranger.taps("Таза суу")
    await owner.posts(channel, "/dobush")
    kara_kol.clock.moves(days=3)
    result = await channel.hears("Добуш берүүнүн жыйынтыгы")
    assert sum("жыйынтыгы" in text for text in said(channel)) == 1
    assert result.buttons
    await owner.removes_bot(channel)
    await owner.taps("Кара-Көл шаары", on=offer)
    assert await towns_of(kara_kol, channel) == {"kara-kol"}
    assert owner.alerts


async def test_in_a_group_the_bot_speaks_only_when_spoken_to_and_never_twice_in_a_moment(kara_kol: Village) -> None:
    owner = await kara_kol.resident("Нурлан")
    group = await kara_kol.in_group(owner)
    await owner.promotes_bot(group)  # as an administrator it gets to see everything
    kara_kol.clock.moves(minutes=1)
    before = len(said(group))

    hello = await owner.writes("Саламатсызбы? Добуш берүү качан?", in_=group)
    await owner.edits(hello, "/dobush")
    await owner.sends_sticker(in_=group)
    await owner.writes("Добуш берүү", in_=group)  # a menu button's words
    await owner.writes("/dobush@other_bot", in_=group)
    await owner.writes("/nemne", in_=group)
    assert len(said(group)) == before

    for command in ("/jyiyntyk", "/jardam@dobush_bot", "/start", "/dobush"):
        await owner.writes(command, in_=group)
    assert len(said(group)) == before + 1
    assert (await owner.taps("жеке чат", on=group.last if group.last.buttons else group.find("жеке чатта"))).url

    # buttons of private pages are worth nothing in a group
    for data in ("d", "dt:kara-kol", "vm:kara-kol-2026", "f:poll:question:x", "fx", "gf:-1:kara-kol:1", "", "💥"):
        if data:
            press = await owner.forges(data, on=group.find("жеке чатта"))  # type: ignore[arg-type]
            assert press.answer is not None
            assert press.answer.text == "Билдирүү эскирип калды. Баштан баштаңыз."
    assert len(said(group)) == before + 1


async def test_the_result_reaches_groups_with_boards_and_groups_subscribed_and_no_others(kara_kol: Village) -> None:
    await kara_kol.has_open_poll()
    coordinator = await kara_kol.has_coordinator("Гүлзат")
    shown = await kara_kol.in_group(coordinator, "Тактасы бар")
    subscribed = await kara_kol.in_group(coordinator, "Жазылган")
    neither = await kara_kol.in_group(coordinator, "Экөө тең жок")
    left = await kara_kol.in_group(coordinator, "Чыгарылган")
    for group in (shown, left):
        await coordinator.writes("/dobush", in_=group)
        await group.hears("Добуш бергендер: 0")
    for group in (subscribed, left):
        await coordinator.writes("/jazyluu", in_=group)
        await coordinator.taps("Кара-Көл шаары", in_=group)
    await coordinator.removes_bot(left)
    await coordinator.taps("Таза суу", in_=shown)
    kara_kol.clock.moves(days=3)

    for group in (shown, subscribed):
        await group.hears("Добуш берүүнүн жыйынтыгы")
    assert not any("жыйынтыгы" in text for text in said(neither) + said(left))


async def test_who_blocks_the_bot_is_unreachable_until_they_come_back(kara_kol: Village) -> None:
    aigul = await kara_kol.resident()

    async def reachable() -> bool:
        person = await kara_kol.asks(lambda memory: memory.people.find(aigul.id))
        return person is not None and person.reachable

    await aigul.blocks()
    assert not await reachable()
    await aigul.unblocks()
    assert await reachable()


async def test_news_go_into_the_topic_that_subscribed_and_into_the_general_one_once_it_is_gone(
    kara_kol: Village,
) -> None:
    owner = await kara_kol.resident("Нурлан")
    group = kara_kol.telegram.group("Жамаат", owner=owner, forum=True)
    await owner.adds_bot(group)
    topic = group.topic("Кабарлар")
    await owner.writes("/jazyluu", in_=group, thread_id=topic)
    card = await group.hears("Топту кабарларга жазуу")
    assert card.thread_id == topic
    kara_kol.telegram.deliver_twice()
    await owner.taps("Кара-Көл шаары", on=card)
    await kara_kol.restarts()

    album = Part("", (Media(MediaKind.PHOTO, await photo_of(kara_kol)),) * 2)
    await kara_kol.told(album, "Борбор оңдолду")
    assert {message.thread_id for message in group.messages[-3:]} == {topic}
    group.closes_topic(topic)
    await kara_kol.told("Жол оңдолду")
    await kara_kol.told("Мектеп ачылды")
    for words in ("Жол оңдолду", "Мектеп ачылды"):
        assert (await group.hears(words)).thread_id is None
        assert sum(words in text for text in said(group)) == 1
    await owner.hears("Топтун темасы жабылган")
    await kara_kol.telegram.settled()
    assert sum("темасы жабылган" in text for text in owner.chat.texts) == 1
    await owner.taps("Жазылуудан баш тартуу", on=group.find("Мектеп ачылды"))
    assert await towns_of(kara_kol, group) == frozenset()

    other = group.topic("Жаңылыктар")
    await owner.writes("/jazyluu", in_=group, thread_id=other)
    await owner.taps("Кара-Көл шаары", on=group.last)
    group.deletes_topic(other)
    await kara_kol.told("Көпүрө салынды")
    assert (await group.hears("Көпүрө салынды")).thread_id is None


async def photo_of(place: Village) -> str:
    person = place.telegram.person("Сүрөтчү")
    await person.starts()
    await person.sends_photo(data=PIXEL)
    return next(str(message.file_id) for message in reversed(person.chat.messages) if message.file_id)


async def test_a_group_or_channel_is_linked_from_telegrams_own_list(
    kara_kol: Village,
) -> None:
    await kara_kol.has_towns(TASH_KOMUR)
    owner = await kara_kol.resident("Нурлан", KARA_KOL)
    group = kara_kol.telegram.group("Көчө <тобу>", owner=owner)
    channel = kara_kol.telegram.channel("Жаңылыктар", owner=owner)
    await owner.taps("Жазылуу")
    await owner.taps("Топту же каналды кошуу")
    await kara_kol.restarts()
    kara_kol.telegram.deliver_twice()
    await owner.shares_chat("Топту тандоо", group)
    await kara_kol.telegram.settled()
    assert "✅ Тандалды: Көчө <тобу>" in owner.chat.texts
    assert "Добуш берүү" in owner.chat.reply_keyboard[0]
    card = owner.chat.last
    assert card.buttons == ["▫️ Кара-Көл шаары", "▫️ Таш-Көмүр шаары"]
    await owner.taps("Таш-Көмүр шаары", on=card)
    assert await towns_of(kara_kol, group) == {"tash-komur"}

    await owner.taps("Топту же каналды кошуу")
    await owner.shares_chat("Каналды тандоо", channel)
    await kara_kol.telegram.settled()
    offers = [message for message in owner.chat.messages if "Каналды кабарларга жазуу" in message.text]
    assert len(offers) == 1
    await owner.taps("Кара-Көл шаары", on=offers[0])
    assert await towns_of(kara_kol, channel) == {"kara-kol"}
    await kara_kol.told("Борбор оңдолду")
    assert "Борбор оңдолду" in said(channel)
    assert "Борбор оңдолду" not in said(group)

    # the state is shown anew, and whoever administers it no more is refused
    await owner.taps("Топту же каналды кошуу")
    await owner.shares_chat("Топту тандоо", group)
    assert owner.chat.last.buttons == ["▫️ Кара-Көл шаары", "✅ Таш-Көмүр шаары"]
    kara_kol.telegram.faults.fails(400, "getChatMember", description="Bad Request: CHAT_ADMIN_REQUIRED", times=None)
    await owner.taps("Топту же каналды кошуу")
    await owner.shares_chat("Топту тандоо", group)
    assert "Администраторлор ким экенин" in owner.chat.last.text
    await owner.taps("Артка")
    assert "Добуш берүү" in owner.chat.reply_keyboard[0]
