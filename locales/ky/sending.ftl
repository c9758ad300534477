# Announcements and their sending. How to edit: general.ftl.

## Кулактандыруу / announcements on a tranche

news-works =
    📣 <b>Кулактандыруу</b>

    Аткарылган иштерди жазып жөнөтүңүз: ар бир иш өзүнчө сапта. Сүрөт, видео же файл болсо, кошо жөнөтүңүз (эң көбү 30).
    Иш азырынча бүтө элек болсо, анын алдына ⏳ белгисин коюңуз.

    Мисалы:
    <i>Борбордун имараты оңдолду
    ⏳ Эки кызматкер ишке алынууда</i>
news-works-to-media =
    Кабыл алынганы: { $media }.

    Эми аткарылган иштерди жазып жөнөтүңүз: ар бир иш өзүнчө сапта. Иш азырынча бүтө элек болсо, анын алдына ⏳ белгисин коюңуз.
news-works-again =
    { news-taken }

    Иштерди алмаштыруу үчүн жаңы тизмени жазып жөнөтүңүз. Сүрөт, видео же файл кошуу үчүн аны жөнөтүңүз.
news-taken = Кабыл алынганы: { $works } иш, { $media }.
button-news-keep = { button-resume-form }
button-news-no-media = 🗑 Сүрөт, видео жана файлдарды алып салуу
news-project = Кулактандыруу кайсы долбоор жөнүндө? Бирин тандаңыз:
news-tranche =
    “{ $project }” долбоору
    { news-taken }

    Иштер кайсы траншка кирет? Бирин тандаңыз:
news-tranche-number = { $n }-транш
button-news-new-tranche = ➕ Жаңы: { $n }-транш
news-look =
    👀 <b>Алдын ала көрүү</b>
    👆 Кулактандыруу ушундай көрүнөт. Ал <b>{ $n } алуучуга</b> жөнөтүлөт.
    { $scopes }

    Иштин абалын өзгөртүү үчүн аны басыңыз: ✅ аткарылды, ⏳ аткарылууда.
    Иш же сүрөт кошуу үчүн аны жөнөтүңүз.
news-look-nobody =
    👀 <b>Алдын ала көрүү</b>
    👆 Кулактандыруу ушундай көрүнөт. Азырынча жазылуучу жок: иштер долбоордун баракчасында гана көрүнөт.

    Иштин абалын өзгөртүү үчүн аны басыңыз: ✅ аткарылды, ⏳ аткарылууда.
    Иш же сүрөт кошуу үчүн аны жөнөтүңүз.
button-news-send = 📤 Жөнөтүү
toast-news-sending = Жөнөтүү башталды.
refusal-photo-as-file = Бул жерге сүрөт гана кошулат. Аны файл катары эмес, сүрөт катары жөнөтүңүз.

news-town = 📣 <b>{ $town }</b>
news-project-line = “{ $project }” долбоору
news-done = <b>{ $n }-транштын алкагында төмөнкүдөй иштер аткарылды:</b>
news-done-line = ✅ { $work }
news-under-way = <b>Аткарылып жаткан иштер:</b>
news-only-under-way = <b>{ $n }-транштын алкагында аткарылып жаткан иштер:</b>
news-under-way-line = ⏳ { $work }
news-not-done = <b>Аткарылбай калган иштер:</b>
news-only-not-done = <b>{ $n }-транштын алкагында аткарылбай калган иштер:</b>
news-not-done-line = ✖️ { $work }
news-spent = 💰 Сарпталган каражат: <b>{ $sum }</b>
news-next =
    ➡️ <b>Кийинки кадамдар:</b>
    { $text }
news-executor = Аткаруучу: { $executor }
button-unfollow-project = 🔕 Долбоорго жазылуудан баш тартуу

news-of = “{ $project }” долбоору, { $n }-транш
news-progress =
    📤 <b>Жөнөтүлүүдө…</b>
    { $head }

    { $bar }
news-bar = { $bar } { $percent }% · { $done } / { $owed }
news-report =
    📣 <b>Жөнөтүү аяктады</b>
    { $head }

    { $lines }
news-sent = Жөнөтүлдү: <b>{ $n }</b>
news-blocked = Ботту бөгөттөгөн: { $n }
news-deleted = Аккаунту өчүрүлгөн: { $n }
news-away = Бот чыгарылган же жаза албаган топтор жана каналдар: { $n }
news-failed = Жөнөтүлгөн жок: { $n }
news-reason = • себеби: <code>{ $reason }</code> ({ $n })
news-repeated = Кайталанды: { $n } (байланыш үзүлүп калгандыктан, эки жолу барышы мүмкүн)
news-took = Убакыт: { $span }
news-stopped = ⛔️ Жөнөтүү токтотулду: алгачкы алуучулардын баарында бирдей ката чыкты.
news-nobody = Азырынча жазылуучу жок, ошондуктан эч кимге жөнөтүлгөн жок. Иштер долбоордун баракчасына кошулду.
span-seconds = { $n } секунд
span-minutes-seconds = { $minutes } мүнөт { $seconds } секунд
span-hours-minutes = { $hours } саат { $minutes } мүнөт

## Кулактандырууларды жөнөтүү / sending announcements: who and when, the desk's list, quiet hours, two people

sign-on = ✅
sign-off = ▫️
scope-town = • аймактын жазылуучулары: { $n }
scope-project = • долбоордун жазылуучулары: { $n }
scope-groups = • топтор жана каналдар: { $n }
scope-voters = • добуш бергендер: { $n }
look-once = Ар ким бир эле жолу алат.
button-look-options = 👥 Кимге, кантип
button-look-done = ✔️ Бүттү
button-scope-town = { $sign } Аймактын жазылуучулары · { $n }
button-scope-project = { $sign } Долбоордун жазылуучулары · { $n }
button-scope-groups = { $sign } Топтор жана каналдар · { $n }
button-scope-voters = { $sign } Добуш бергендер · { $n }
button-silent = { $sign } Үнсүз жөнөтүү
button-plan-sending = 🕐 Убактысын тандоо
moment-today = бүгүн, { $time }
moment-tomorrow = эртең, { $time }
moment-when-agreed = ырасталгандан кийин
toast-outbox-asked = Экинчи кишиге жөнөтүлдү. Ал ырастагандан кийин кулактандыруу жөнөтүлөт.
toast-outbox-night = Азыр тынчтык убактысы. Кулактандыруу жөнөтүлөт: { $at }
toast-paused = Токтотулду.
toast-goes-on = Жөнөтүү улантылды.

button-outbox = 🗂 Кулактандыруулар
outbox =
    🗂 <b>Кулактандыруулар</b>
    Аймак: { $town }

    🕐 пландалган, ⏳ ырастоону күтүүдө, 📤 жөнөтүлүүдө, ⏸ токтотулган, ✅ жөнөтүлгөн. Толук көрүү үчүн бирин басыңыз.
outbox-empty =
    🗂 <b>Кулактандыруулар</b>
    Аймак: { $town }

    Азырынча бир да кулактандыруу жок.
outbox-line = { $sign } { $at } · { $n }-транш, { $project }
sign-asked = ⏳
sign-scheduled = 🕐
sign-under-way = 📤
sign-paused = ⏸
sign-stopped = ⛔️
sign-sent = ✅
outbox-scheduled =
    🕐 <b>Пландалган кулактандыруу</b>
    { $head }

    Жөнөтүлөт: { $at }
    Ага чейин убактысын өзгөртсөңүз, оңдосоңуз же жокко чыгарсаңыз болот. Ким жазылган болсо, ошол убакта такталат.
outbox-asked =
    ⏳ <b>Экинчи кишинин ырастоосу күтүлүүдө</b>
    { $head }

    Жөнөтүлөт: { $at }
outbox-paused =
    ⏸ <b>Жөнөтүү токтотулуп турат</b>
    { $head }

    { $bar }
outbox-moved-to-morning = 🌙 Сиз тандаган убакыт ({ $at }) тынчтык убактысына туура келет, ошондуктан кулактандыруу ал бүткөндө жөнөтүлөт.
outbox-resting =
    🌙 <b>Азыр тынчтык убактысы</b>
    { $head }

    { $bar }
    Жөнөтүү улантылат: { $at }
outbox-drop =
    🗑 <b>Жокко чыгарасызбы?</b>
    { $head }

    Кулактандыруу эч кимге жөнөтүлбөйт.
outbox-dropped =
    🗑 <b>Жокко чыгарылды</b>
    { $head }

    Эч кимге жөнөтүлгөн жок.
button-pause-sending = ⏸ Токтотуп туруу
button-go-on-sending = ▶️ Улантуу
button-send-now = 📤 Азыр жөнөтүү
button-send-urgent = ⚡️ Шашылыш: азыр жөнөтүү
button-move-sending = 🕐 Убактысын өзгөртүү
button-reopen-sending = ✏️ Оңдоо
button-drop-sending = 🗑 Жокко чыгаруу
button-drop-sure = 🗑 Ооба, жокко чыгаруу
button-retry-sending = 🔁 Жөнөтүлбөгөндөргө кайра жөнөтүү

button-town-rules = ⚙️ Жөнөтүү эрежелери
town-rules =
    ⚙️ <b>Жөнөтүү эрежелери</b>
    Аймак: { $town }

    🌙 Тынчтык убактысы: <b>{ $hours }</b>
    Бул убакта кулактандыруулар жөнөтүлбөйт, эртең мененки саатты күтөт.

    { $two }
hours = { $begins }–{ $ends }
hours-none = жок
button-quiet-hours = { $sign } Тынчтык убактысы: { $hours }
two-people-on = 👥 Ар бир кулактандырууну экинчи координатор ырастайт. Аны администратор гана өчүрө алат.
two-people-off = 👤 Координатор кулактандырууну өзү жөнөтөт.
button-two-people = { $sign } Экинчи кишинин ырастоосу
two-people-now =
    👥 <b>Жөнөтүү эрежеси өзгөрдү</b>
    Аймак: { $town }

    Эми ар бир кулактандырууну экинчи координатор ырастайт.
two-people-no-more =
    👤 <b>Жөнөтүү эрежеси өзгөрдү</b>
    Аймак: { $town }

    Эми координатор кулактандырууну өзү жөнөтөт.

outbox-letter =
    👆 <b>Бул кулактандырууну ырастайсызбы?</b>
    { $head }
    Жазган: { $asker }
    Жөнөтүлөт: { $at }

    Туура эмес жери болсо, аны сөз менен кайтарыңыз.
button-return-sending = ↩️ Кайтаруу
outbox-return =
    ↩️ <b>Эмнени оңдоо керек?</b>

    Кулактандырууну жазган киши окуй турган сөздү жазыңыз.
outbox-asked-now =
    ⏳ <b>Пландаган кулактандырууңузду экинчи киши ырасташы керек</b>
    { $head }

    Жөнөтүү эрежеси өзгөрдү: эми ал ырасталгандан кийин гана жөнөтүлөт.
outbox-agreed = ✅ Кулактандырууңуз ырасталды: { $name }. Жөнөтүү башталды.
outbox-agreed-later =
    ✅ Кулактандырууңуз ырасталды: { $name }.
    Жөнөтүлөт: { $at }
outbox-returned =
    ↩️ <b>Кулактандырууңуз кайтарылды</b>
    Кайтарган: { $name }

    { $text }
outbox-orphaned =
    ⚠️ <b>Пландалган кулактандыруу жөнөтүлгөн жок</b>
    Аймак: { $town }

    Аны пландаган киши эми координатор эмес. Кааласаңыз, аны оңдоп, өзүңүз жөнөтүңүз.
outbox-failed =
    ⚠️ <b>Пландалган кулактандыруу жөнөтүлгөн жок</b>
    Аймак: { $town }

    Себеби: { $why }
outbox-you-agreed = ✅ Ырасталды.
outbox-you-returned = ↩️ Кайтарылды. Сөзүңүз аны жазган кишиге жөнөтүлдү.

refusal-moment-passed = Бул убакыт өтүп кеткен. Кийинки убакытты тандаңыз.
refusal-moment-too-far = Бул убакыт өтө алыс. Эң көбү { $n } күн алдыга пландаса болот.
refusal-scope-missing = Жок дегенде бирөө тандалышы керек.
refusal-sending-begun = Бул кулактандыруунун абалы өзгөргөн. Аны «{ button-outbox }» тизмесинен кайра ачыңыз.
refusal-nothing-failed = Кайра жөнөтө турган эч ким жок.
refusal-nobody-to-agree = Бул аймакта кулактандырууну экинчи киши ырастайт, бирок азырынча андай киши жок. Администраторго кайрылыңыз.
refusal-two-people-stay = Бул эрежени администратор гана өчүрө алат.
refusal-words-too-long = Текст өтө узун. Эң көбү { $limit } белги.
