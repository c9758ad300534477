# A tranche's report in depth, and the article. How to edit: general.ftl.

## Отчётту толуктоо / more of a tranche's report

media-photos = { $n } сүрөт
media-videos = { $n } видео
media-files = { $n } файл
work-told = { $text } — { $figure }
money = { $sum } { money-unit }
money-unit = сом
button-news-more = ➕ Толуктоо
news-media-refused =
    ⚠️ Telegram бул сүрөттөрдү, видеолорду же файлдарды кабыл алган жок.

    Аларды алып салып, кайра жөнөтүп көрүңүз. Текстиңиз сакталып турат.
news-item-refused =
    ⚠️ Telegram № { $n } { $kind ->
        [photo] сүрөттү
        [video] видеону
        [animation] видеону
        [voice] үн жазуусун
       *[document] файлды
    } кабыл алган жок.{ $about }

    Аны алып салсаңыз, калганы ордунда калат. Текстиңиз сакталып турат.
news-item-refused-of = Иш: { $work }
button-news-drop-item = 🗑 Ушул бирин алып салуу (№ { $n })
report-more =
    ➕ <b>Толуктоо</b>

    Ишти басып, анын абалын, санын же сүрөттөрүн кошсоңуз болот. Бул милдеттүү эмес.
report-label-media = { $label } · 📷 { $n }
button-report-spent = 💰 Сарпталганы: { $sum }
button-report-spent-none = 💰 Сарпталган каражатты кошуу
button-report-next = ➡️ { $text }
button-report-next-none = ➡️ Кийинки кадамдарды кошуу
button-report-done = 👀 Алдын ала көрүү
report-work = <b>{ $n }-иш</b>
report-work-figure = Саны: { $figure }
report-work-media = Ага кошулганы: { $media }
report-work-how = Бул иштин сүрөтүн же видеосун кошуу үчүн аны ушул жерге жөнөтүңүз.
button-work-done = ✅ Аткарылды
button-work-under-way = ⏳ Аткарылууда
button-work-not-done = ✖️ Аткарылган жок
button-work-figure = 🔢 Санын көрсөтүү
button-work-text = ✏️ Текстин оңдоо
button-work-no-media = 🗑 Сүрөттөрүн алып салуу
button-work-drop = 🗑 Ишти алып салуу
button-report-take-out = 🗑 Алып салуу
report-ask-figure =
    🔢 <b>Бул иштин саны</b>
    { $work }

    Кыскача жазып жөнөтүңүз (эң көбү { $limit } белги). Мисалы: <i>128 бала</i>
report-ask-text =
    ✏️ <b>Иштин текстин оңдоо</b>
    { $work }

    Жаңы текстти жазып жөнөтүңүз.
report-ask-spent =
    💰 <b>Сарпталган каражат</b>

    Бул траншта канча сом сарпталганын сан менен жазыңыз. Мисалы: <i>1 250 000</i>
report-ask-next =
    ➡️ <b>Кийинки кадамдар</b>

    Эмки иштер кандай болорун жазып жөнөтүңүз (эң көбү { $limit } белги).
report-flat =
    🖼 Сүрөт файл катары келди: аны көрүү үчүн жүктөп алуу керек болот.

    Ал дароо көрүнсүн десеңиз, файлды алып салып, сүрөттү кайра жөнөтүңүз — файл эмес, сүрөт катары.
button-drop-flat = 🗑 Файл катары келген сүрөттөрдү алып салуу
toast-flat-dropped = Алынды. Эми сүрөттөрдү кайра жөнөтүңүз.
refusal-media-too-many = Бир отчётко эң көбү { $limit } сүрөт, видео же файл батат. Ашыкчасы кошулган жок.
refusal-media-expected = Бул жерге текст, сүрөт, видео, файл же үн жазуусун жөнөтүңүз. Стикер, тегерек видео, карта жана байланыш кошулбайт.
report-caption-left-out = Сүрөттүн астындагы сөз кошулган жок: иштин тексти «{ button-work-text }» баскычы менен оңдолот.
refusal-figure-too-long = Өтө узун. Эң көбү { $limit } белги.
refusal-next-too-long = Текст өтө узун. Эң көбү { $limit } белги.
refusal-sum-not-understood = Сумманы түшүнгөн жокмун. Аны сан менен, толук жазыңыз. Мисалы: 1 250 000
refusal-work-twice = Мындай иш отчётто бар.

## Макала жана бөлүшүү / the article, and what is carried on

button-article = 📰 Макала
button-share-tranche = 📤 Бөлүшүү үчүн
toast-article-under-way = Макала даярдалып жатат…
article-failed = Макала даярдалган жок. Бир аздан соң кайталап көрүңүз.
article-docx = 📰 Макала: гезит же журнал үчүн. Аны ачып, оңдоп-түзөсөңүз болот.
article-markdown = 📰 Ошол эле макала: сайт үчүн.
article-kicker = Кыргызстанда муниципалдык социалдык тапшырык
article-title = { $town } ({ $region }): “{ $project }” долбоору
article-title-short = { $town }: “{ $project }” долбоору
article-where = { $town }:
article-problem = { $where } артыкчылыктуу көйгөйдү тандап алуу процессинин { $n } катышуучусу төмөнкүнү жамаат үчүн өзгөчө маанилүү жана актуалдуу социалдык маселе катары аныктап алышты: { $problem }.
article-problem-uncounted = { $where } төмөнкү көйгөй жамаат үчүн өзгөчө маанилүү жана актуалдуу социалдык маселе катары аныкталды: { $problem }.
article-goal = Долбоор { $goal } максатын көздөйт.
article-goal-named = Долбоордун максаты: { $goal }.
article-group = Муниципалдык социалдык тапшырыкты эффективдүү аткаруу үчүн { $n } адамдан турган биргелешкен мониторинг жана баалоо тобу түзүлдү.
article-group-composition = Анын курамына { $who } кирди.
article-executor = Аткаруучу: { $executor }.
ordinals =
    Биринчи
    Экинчи
    Үчүнчү
    Төртүнчү
    Бешинчи
    Алтынчы
    Жетинчи
    Сегизинчи
    Тогузунчу
    Онунчу
article-within-named = { $ordinal } транштын алкагында
article-within = { $n }-транштын алкагында
article-done-by = { $within } { $executor } төмөнкүдөй иштерди аткарды:
article-done = { $within } төмөнкүдөй иштер аткарылды:
article-under-way = { $within } төмөнкүдөй иштер аткарылып жатат:
article-not-done = { $within } төмөнкүдөй иштер аткарылбай калды:
article-tranche = { $n }-транш: { $title }
article-tranche-in = { $n }-транш: { $title } ({ $period })
article-in = { $n }-транш ({ $period })
article-photos = 📷 Макаланын сүрөттөрү: сайтка өзүнчө жүктөш үчүн.
article-spent = { $within } { $sum } сарпталды.
article-next = Кийинки кадамдар: { $text }
article-partners = Долбоорду ишке ашыруу боюнча өнөктөштөр:
article-contacts = { $executor } менен байланышуу үчүн:
article-phone = телефон номери: { $phone }
article-email = электрондук дарек: { $email }
share-tranche-head =
    📣 <b>{ $town }</b>
    “{ $project }” долбоору, { $n }-транш
share-tranche-more = … дагы { $n } иш
share-tranche-link = Толугу: { $link }
share-tranche-brief =
    { $town }
    “{ $project }” долбоору, { $n }-транш: эмне иштер аткарылды
