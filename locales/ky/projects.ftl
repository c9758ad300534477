# A project's page, and writing it. How to edit: general.ftl.

## Долбоордун барагы жана аны оңдоо / a project's page, and writing it

project-participants = <b>Аны тандоого катышкандар:</b> { $n }
project-planned = <b>Пландалган каражат:</b> { $sum }
project-paid = <b>Аткаруучуга төлөндү:</b> { $sum }
project-spent = <b>Сарпталды:</b> { $sum }
tranche-title-named = <b>{ $n }-транш: { $title }</b>
tranche-title-told = { $title } · { $date }
tranche-period = Мөөнөтү: { $period }
tranche-planned = Пландалган: { $sum }
tranche-paid = Төлөндү: { $sum }
tranche-spent = Сарпталды: { $sum }
tranche-next = Кийинки кадамдар: { $text }
button-timeline = 🗓 Транштар сүрөттө
button-photos = 📷 Сүрөттөр
button-project-news = 📣 Кулактандыруулар
button-edit-project = ✏️ Долбоорду оңдоо
photos = 📷 “{ $name }” долбоору, { $n }-транш: { $media }
photos-pick =
    📷 “{ $name }” долбоору
    Кайсы траншты көргүңүз келет?
timeline-caption = 🗓 “{ $name }” долбоору
timeline-failed = Сүрөт тартылган жок. Ошол эле маалымат долбоордун барагында бар.
timeline-earlier = Мурунку транштар: { $n }
timeline-tranche = { $n }-транш
timeline-tranche-named = { $n }-транш: { $title }
timeline-more = … дагы { $n } иш
timeline-done = аткарылды
timeline-under-way = аткарылып жатат
timeline-not-done = аткарылган жок
project-news-sign = 📣
project-news =
    { project-news-sign } <b>Кулактандыруулар</b>
    “{ $name }” долбоору

    Окуу үчүн бирин тандаңыз:
project-news-none =
    { project-news-sign } “{ $name }” долбоору

    Азырынча кулактандыруу жок.

button-desk-projects = 🏗 Долбоорлорду оңдоо
desk-projects = 🏗 <b>Долбоорлор</b> · { $town }
desk-no-projects =
    🏗 <b>Долбоорлор</b> · { $town }

    Азырынча долбоор жок.
button-start-project = ➕ Жаңы долбоор
desk-project =
    ✏️ <b>{ $name }</b>

    Эмнени өзгөртөсүз? Баскычта азыркы жазылганы көрүнүп турат.
desk-tranche =
    ✏️ <b>{ $name }</b>, { $n }-транш

    Эмнени өзгөртөсүз? Бул жерде өзгөргөнү баракта гана көрүнөт. Жаңы иштерди жазылуучуларга билдирүү үчүн «{ button-start-announcement }» баскычын колдонуңуз.
desk-work =
    ✏️ <b>{ $name }</b>, { $n }-транш
    { $work }

    Эмнени өзгөртөсүз? Жөнөтүлгөн кулактандыруулар өзгөрбөйт: аларды «{ button-outbox }» бөлүмүнөн оңдойсуз.
button-add-work = ➕ Иш кошуу
button-drop-work = 🗑 Ишти өчүрүү
button-field = { $name }: { $value }
field-empty = —
field-of-tranche = { $n }-транш: { $name }
field-of-work = { $n }-транш, “{ $work }”: { $name }
field-name = Аталышы
field-problem = Көйгөй
field-people = Тандоого катышкандар
field-goal = Максаты
field-description = Кошумча маалымат
field-executor = Аткаруучу
field-short = Аткаруучунун кыска аты
field-kind = Аткаруучунун түрү
field-phones = Телефон номерлери
field-email = Электрондук дарек
field-persons = Байланышуучу кишилер
field-group = Мониторинг тобу, адам
field-composition = Топтун курамы
field-partners = Өнөктөштөр
field-planned = Пландалган каражат
field-where = Аймактын аты (кайда?)
field-title = Транштын аты
field-period = Мөөнөтү
field-topay = Пландалган каражат
field-paid = Төлөнгөн каражат
field-spent = Сарпталган каражат
field-next = Кийинки кадамдар
field-photos = Сүрөттөр
field-work = Иш
field-state = Абалы
field-figure = Саны
field-wphotos = Иштин сүрөттөрү
button-see-page = 👀 Баракты көрүү
button-project-history = 🕓 Өзгөртүүлөр тарыхы
button-remove-project = 🗑 Долбоорду өчүрүү
button-remove-project-sure = 🗑 Ооба, өчүрүү
field-ask =
    ✏️ “{ $project }” долбоору
    <b>{ $name }</b>

    Азыр: { $value }

    { $hint }
field-hint-text = Жаңысын жазып жөнөтүңүз.
field-hint-list = Жаңысын толук жазып жөнөтүңүз: ар бир сапка бирден.
field-hint-sum = Сумманы сом менен, толук жазып жөнөтүңүз. Мисалы: 1 250 000
field-hint-phones = Бардык номерлерди жазып жөнөтүңүз: ар бир сапка бирден. Мисалы: 0772 66 31 22
field-hint-email = Даректи жазып жөнөтүңүз. Мисалы: { $example }
field-hint-people = Көйгөйдү тандоого канча киши катышты? Сан менен жазып жөнөтүңүз.
field-hint-where = «Кайда?» деген суроого жооп бергендей жазып жөнөтүңүз. Мисалы: Кара-Көл шаарында. Бул макалада колдонулат.
field-hint-period = Жазып жөнөтүңүз. Мисалы: 2026-жылдын марты–майы
field-hint-work = Ишти бир сап менен жазып жөнөтүңүз. Абалын, санын жана сүрөттөрүн өзүнчө өзгөртөсүз.
field-hint-state = Бул иш азыр кандай абалда?
field-hint-figure = Санын жазып жөнөтүңүз. Мисалы: 128 бала
field-hint-media = Алып салуу үчүн номерин басыңыз. Кошуу үчүн сүрөт, видео же файл жөнөтүңүз.
field-hint-media-first = Сүрөт, видео же файл жөнөтүңүз.
field-ask-of-work =
    ✏️ “{ $project }” долбоору
    { $work }

    <b>{ $name }</b>
    Азыр: { $value }

    { $hint }
media-number = № { $n }
media-became = { $media } (кошулду: { $more }, алынды: { $less })
button-media-out = ✖️ { $n }
button-media-back = ↩️ { $n }
button-go-on = Улантуу
field-hint-group = Топто канча адам бар? Сан менен жазып жөнөтүңүз.
button-clear-field = 🗑 Бош калтыруу
button-save = 💾 Сактоо
button-save-mine = 💾 Меникин сактоо
field-look =
    ⬆️ Барак ушундай көрүнөт.

    <b>{ $name }</b>
    Мурда: { $was }
    Эми: { $became }
field-changed-meanwhile =
    ⚠️ Бул жерди азыр эле башка координатор өзгөрттү: { $who }

    <b>{ $name }</b>
    Азыр мындай: { $value }
    Сиздики: { $mine }

    Кайсынысы калат? Азыркысы калса, «{ button-leave-form }» баскычын басыңыз.
field-changed-by-report =
    ⚠️ Сиз жазып жатканда бул жер башка жол менен өзгөрдү.

    <b>{ $name }</b>
    Азыр мындай: { $value }
    Сиздики: { $mine }

    Кайсынысы калат? Азыркысы калса, «{ button-leave-form }» баскычын басыңыз.
field-news-too = Долбоор жөнүндө жөнөтүлгөн кабар да ордунда оңдолот.
field-news-corrected = Долбоор жөнүндө жөнөтүлгөн кабар да оңдолууда.
field-saved = ✅ Сакталды: { $name }
button-next-field = ➡️ Кийинкиси: { $name }
button-edit-more = ✏️ Дагы өзгөртүү
project-history =
    🕓 <b>Өзгөртүүлөр тарыхы</b>
    “{ $name }” долбоору
project-history-none =
    🕓 <b>Өзгөртүүлөр тарыхы</b>
    “{ $name }” долбоору

    Чатта эч нерсе өзгөртүлө элек.
history-created =
    { $at }
    Долбоорду түзгөн: { $name }
history-removed =
    { $at }
    Долбоорду өчүргөн: { $name }
history-restored =
    { $at }
    Долбоорду калыбына келтирген: { $name }
history-change =
    { $at } · { $name }
    <b>{ $field }</b>
    Мурда: { $was }
    Эми: { $became }
project-remove =
    🗑 “{ $name }” долбоору

    Бул долбоорду эми эч ким көрбөйт. Анын тарыхы сакталат: кааласаңыз, кийин калыбына келтиресиз. Ырастайсызбы?
project-removed = 🗑 “{ $name }” долбоору өчүрүлдү.
project-restored = ♻️ “{ $name }” долбоору калыбына келтирилди. Аны эми баары көрөт.
button-removed-projects = 🗑 Өчүрүлгөн долбоорлор · { $n }
button-restore-project = ♻️ Калыбына келтирүү
removed-projects =
    🗑 <b>Өчүрүлгөн долбоорлор</b> · { $town }

    Тарыхын көрүү же калыбына келтирүү үчүн бирин тандаңыз.
project-new-problem =
    ➕ <b>Жаңы долбоор</b> · { $town }

    Долбоор кайсы көйгөйдү чечет? Бирин тандаңыз же жазып жөнөтүңүз.
project-new-problem-typed =
    ➕ <b>Жаңы долбоор</b> · { $town }

    Долбоор кайсы көйгөйдү чечет? Жазып жөнөтүңүз.
button-winner = 🗳 { $name }
button-outcome = 🏛 { $name }
project-new-name =
    <b>Көйгөй:</b> { $problem }

    Долбоор кандай аталат? Аталышын тырмакчасыз жазып жөнөтүңүз.
project-new-name-counted =
    <b>Көйгөй:</b> { $problem }
    <b>Аны тандоого катышкандар:</b> { $n }

    Долбоор кандай аталат? Аталышын тырмакчасыз жазып жөнөтүңүз.
project-new-goal =
    <b>{ $name }</b>

    Долбоордун максаты кандай? Жазып жөнөтүңүз.
button-later = Кийин жазуу
project-new-look = ⬆️ Барак ушундай көрүнөт. Аткаруучуну, топту жана каражатты кийин кошосуз.
project-new-look-told =
    ⬆️ Адегенде кабар, андан кийин барак ушундай көрүнөт.

    Кабар «{ button-create-project }» баскычын басканда жөнөтүлөт: бул көйгөйдү тандагандарга жана аймактын жазылуучуларына. Алуучулар: { $n }. Ар ким бир эле жолу алат.
project-new-look-untold =
    ⬆️ Адегенде кабар, андан кийин барак ушундай көрүнөт.

    Кабарды азырынча эч ким албайт: жазылуучу да, ботту ачкан катышуучу да жок. Ал архивде калат.
project-new-no-executor = ⚠️ Аткаруучу жазыла элек. Ал белгилүү болсо, азыр жазыңыз: кабар бир эле жолу барат.
button-name-executor = ✏️ Аткаруучусун жазуу
project-new-executor =
    <b>{ $name }</b>

    Аткаруучу ким? Аталышын жазып жөнөтүңүз. Мисалы: “Булак” коомдук фонду
button-create-project = ✅ Долбоорду түзүү
project-created = ✅ “{ $name }” долбоору түзүлдү. Аны эми баары көрөт.
project-created-told =
    ✅ “{ $name }” долбоору түзүлдү. Аны эми баары көрөт.

    Көйгөйдү тандагандарга кабар жөнөтүлүүдө. Алуучулар: { $n }
project-created-told-later =
    ✅ “{ $name }” долбоору түзүлдү. Аны эми баары көрөт.

    Азыр тынчтык убактысы. Көйгөйдү тандагандарга кабар жөнөтүлөт: { $at }. Алуучулар: { $n }
news-project-begun = 🏗 <b>Жамаат тандаган көйгөйдү чечүү башталды</b>
news-project-name = <b>Долбоор:</b> { $name }
news-project-later = Катышканыңыз үчүн рахмат! Эмне иш аткарылганын ар бир транштан кийин айтып турабыз.
button-mute-project = 🔕 Бул долбоордун кабарларын токтотуу
button-unmute-project = 🔔 Кабарларын кайра алуу
toast-muted = Токтотулду: бул долбоор жөнүндө мындан ары кабар келбейт. Баарын долбоордун барагынан окуй аласыз.
toast-unmuted = Бул долбоордун кабарлары кайра келет.
button-fill-in-project = ✏️ Калганын толтуруу
refusal-phone-not-understood = Бул номерди түшүнгөн жокмун: { $phone }. Номерди толук жазыңыз. Мисалы: 0772 66 31 22 же +996 772 66 31 22
refusal-email-not-understood = Электрондук даректи түшүнгөн жокмун. Мисалы: { $example }
refusal-lines-too-many = Тизме өтө узун. Эң көбү { $limit } сап.
refusal-line-too-long = Бир сап өтө узун. Эң көбү { $limit } белги.
refusal-executor-missing = Адегенде аткаруучунун атын жазыңыз: «{ field-executor }».
refusal-group-missing = Адегенде топто канча адам бар экенин жазыңыз: «{ field-group }».
refusal-field-same = Мурдагыдай эле турат: эч нерсе өзгөргөн жок.
refusal-project-has-news = Бул долбоор боюнча кулактандыруу, суроо же мониторинг тобунун пикири бар. Аны өчүрүүгө болбойт.
refusal-no-photos-yet = Азырынча сүрөт жок.
refusal-work-gone = Бул ишти башка бирөө өзгөрттү же өчүрдү. Транштын иштерин кайра ачыңыз.
refusal-work-judged = Бул иш боюнча мониторинг тобунун пикири бар. Аны өчүрүүгө болбойт.
refusal-participants-counted = Катышкандарды бот жана жыйындардын эсептөө комиссиялары санаган. Бул санды кол менен өзгөртүүгө болбойт.
refusal-project-not-removed = Мындай өчүрүлгөн долбоор жок. Мүмкүн, аны калыбына келтиришкен.
