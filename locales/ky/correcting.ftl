# Correcting and withdrawing what was sent. How to edit: general.ftl.

## Оңдоо жана кайтарып алуу / correcting and withdrawing what was sent

button-correct = ✏️ Оңдоо
button-withdraw = ↩️ Кайтарып алуу
button-corrections = 🕓 Оңдоолордун тарыхы
button-see-sending = 📣 Кулактандыруу
button-correction-more = ✏️ Ар бир ишти өзүнчө оңдоо
button-correction-confirm = ✅ Ырастоо
button-withdrawal-confirm = ↩️ Ырастоо
sign-withdrawn = ↩️
correction-mark = ✏️ <i>Оңдолду: { $at }</i>
correction-taken-out = 🗑 <i>Алынып салынды: { $at }</i>
withdrawn =
    ↩️ <b>Бул кулактандыруу кайтарылып алынды</b>
    { $head }

    Себеби: { $reason }
    { $at }
correction-look =
    ✏️ <b>Оңдоо</b>
    👆 Оңдолгон кулактандыруу ушундай көрүнөт. { $effect }{ $lines }

    Иштин абалын өзгөртүү үчүн аны басыңыз.
    Тексти башкача болсо, иштердин баарын кайра жазып жөнөтүңүз: ар бир иш өзүнчө сапта. Жаңы сүрөт же видео мурдагысынын ордуна коюлат.
foreseen-waiting = Дагы { $n } алуучуга дароо оңдолгон түрүндө жөнөтүлөт.
foreseen-waiting-withdrawn = Дагы { $n } алуучуга жөнөтүлбөйт.
foreseen = ⚠️ Telegram муну өзгөрткөнгө жол бербейт:
foreseen-added = • жөнөтүлгөн альбомго жаңысы кошулбайт: { $n }
foreseen-sound = • үн жазуусу алмашпайт, астындагы сөз гана өзгөрөт: { $n }
foreseen-stays = • 48 сааттан эски сүрөт же файл өчпөйт, астына гана жазылат: { $n }
foreseen-gone = • жок болуп калган билдирүүлөр: { $n }
foreseen-blocked = • ботту бөгөттөгөндөр же аккаунту өчүрүлгөндөр: { $n }
foreseen-away = • бот чыгарылган топтор: { $n }
correction-confirmed = ✏️ Ырасталды. Кулактандыруу оңдолууда.
correction-progress =
    ✏️ <b>Оңдолууда…</b>
    { $head }

    { $bar }
correction-report =
    ✏️ <b>Оңдоо аяктады</b>
    { $head }

    { $lines }
correction-followed =
    ✏️ Бул оңдоонун ордуна кийинкиси башталды.
    { $head }
withdrawal-reason =
    ↩️ <b>Кулактандырууну кайтарып алуу</b>
    { $head }

    Эмне үчүн кайтарып алынып жатат? Себебин жазып жөнөтүңүз (эң көбү 300 белги). Аны баары көрөт.
withdrawal-sure =
    ↩️ <b>Кулактандырууну кайтарып алуу</b>
    { $head }

    Себеби: { $reason }

    { $effect } Telegram өчүргөнгө жол бербегенинин ордуна ушул себеп жазылат. Иштер долбоордун баракчасынан да алынат.{ $lines }

    Муну артка кайтарууга болбойт.
withdrawal-confirmed = ↩️ Ырасталды. Кулактандыруу кайтарылып алынууда.
withdrawal-progress =
    ↩️ <b>Кайтарылып алынууда…</b>
    { $head }

    { $bar }
withdrawal-report =
    ↩️ <b>Кайтарып алуу аяктады</b>
    { $head }

    { $lines }
mended-correction = Оңдолду: <b>{ $n }</b>
mended-withdrawal = Кайтарылып алынды: <b>{ $n }</b>
mended-added = • альбомго жаңысы кошулган жок: { $n }
mended-sound = • үн жазуусу мурдагыдай калды: { $n }
mended-stays = • сүрөт же файл көрүнүп калды: { $n }
mended-gone = • билдирүү жок болуп калган: { $n }
mended-failed = Өзгөргөн жок: { $n }
button-retry-correction = 🔁 Өзгөрбөй калганын кайра оңдоо
toast-correcting-again = Оңдоо кайра башталды.
mended-nobody = Ал эч кимге жөнөтүлө элек болчу.
outbox-withdrawn =
    ↩️ <b>Кайтарылып алынды</b>
    { $head }
correction-letter =
    ✏️ Кулактандыруу оңдолду: { $name }
    { $head }
withdrawal-letter =
    ↩️ Кулактандыруу кайтарылып алынды: { $name }
    { $head }

    Себеби: { $reason }
history-corrected =
    🕓 <b>{ $n } / { $of } · Оңдоо</b>
    { $head }

    { $at }
    Оңдогон: { $by }
    Мурда мындай болчу:
history-withdrawn =
    🕓 <b>{ $n } / { $of } · Кайтарып алуу</b>
    { $head }

    { $at }
    Кайтарып алган: { $by }
    Себеби: { $reason }
    Мурда мындай болчу:
history-agreed = Ырастаган: { $name }
correction-effect = Ырастасаңыз, ал <b>{ $n } алуучуда</b> ордунда өзгөрөт.
correction-effect-second = Экинчи киши ырастаса, ал <b>{ $n } алуучуда</b> ордунда өзгөрөт.
withdrawal-effect = Ырастасаңыз, ал <b>{ $n } алуучудан</b> өчүрүлөт.
withdrawal-effect-second = Экинчи киши ырастаса, ал <b>{ $n } алуучудан</b> өчүрүлөт.
correction-judge-again =
    Сиз ырастаган иштердин маалыматы өзгөрдү. Аларды кайра текшериңиз:
    { $works }
amendment-second = 👥 Ал ырастаганга чейин кулактандыруу мурдагыдай турат.
amendment-alone = 👤 Ырастай турган башка киши азырынча жок: өзүңүз ырастасаңыз жетиштүү.
amendment-waits = ⚠️ Башка оңдоо ырастоону күтүп турат. Сиздики анын ордуна келет. Сунуштаган: { $name }
amendment-letter-correction =
    👆 <b>Бул оңдоону ырастайсызбы?</b>
    { $head }
    Сунуштаган: { $asker }
    { $changes }
    { $what }
amendment-letter-withdrawal =
    👆 <b>Бул кулактандырууну кайтарып алууну ырастайсызбы?</b>
    { $head }
    Сунуштаган: { $asker }
    { $changes }
    { $what }
amendment-out = ➖ { $work }
amendment-in = ➕ { $work }
amendment-yours = Ырастасаңыз, жөнөтүлгөн кулактандыруу дароо ушундай болуп өзгөрөт. Туура эмес жери болсо, аны сөз менен кайтарыңыз.
amendment-asked-correction =
    ⏳ <b>Экинчи кишинин ырастоосу күтүлүүдө</b>

    Ал ырастаганга чейин кулактандыруу мурдагыдай турат. Ырасталганда же кайтарылганда Сизге кабар келет.
amendment-asked-withdrawal =
    ⏳ <b>Экинчи кишинин ырастоосу күтүлүүдө</b>

    Ал ырастаганга чейин кулактандыруу ордунда турат. Ырасталганда же кайтарылганда Сизге кабар келет.
amendment-agreed-correction = ✅ Оңдооңуз ырасталды: { $name }. Кулактандыруу оңдолууда.
amendment-agreed-withdrawal = ✅ Сунушуңуз ырасталды: { $name }. Кулактандыруу кайтарылып алынууда.
amendment-returned-correction =
    ↩️ <b>Оңдооңуз кайтарылды</b>
    Кайтарган: { $name }

    { $text }
amendment-returned-withdrawal =
    ↩️ <b>Кайтарып алуу сунушуңуз кайтарылды</b>
    Кайтарган: { $name }

    { $text }
amendment-return =
    ↩️ <b>Эмнени оңдоо керек?</b>

    Муну сунуштаган киши окуй турган сөздү жазыңыз.
amendment-overtaken =
    ↩️ <b>Сиздин сунушуңуздун ордуна башкасы келди</b>
    { $head }
    Сунуштаган: { $name }
amendment-you-returned = ↩️ Кайтарылды. Сөзүңүз аны сунуштаган кишиге жөнөтүлдү.
button-amendment = ⚠️ Ырастоону күтөт: оңдоо
button-amendment-withdrawal = ⚠️ Ырастоону күтөт: кайтарып алуу
refusal-not-sent-yet = Бул кулактандыруу жөнөтүлө элек. Аны «{ button-outbox }» тизмесинен өзгөртсөңүз болот.
refusal-withdrawn-already = Бул кулактандыруу кайтарылып алынган.
refusal-nothing-corrected = Эч нерсе өзгөртүлгөн жок. Адегенде тексттин же сүрөттүн жаңысын жөнөтүңүз.
refusal-corrected-meanwhile = Бул кулактандырууну башка координатор азыр эле оңдоду. Жокко чыгарып, аны кайра ачыңыз.
refusal-written-elsewhere = Бул кулактандырууну ушул жерден оңдоого болбойт. Аны кайтарып алып, жаңысын жазыңыз.
