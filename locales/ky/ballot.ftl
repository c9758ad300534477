# The ballot. How to edit: general.ftl.

## Бюллетень / the ballot

default-question = Жамаатыбыз үчүн кайсы көйгөйдү биринчи чечүү керек?
ballot =
    🗳 <b>{ $question }</b>

    { $choices }

    { $how }
    Добуш берүү мөөнөтү: { $closes }
ballot-choice = <b>{ $number }.</b> { $name }
ballot-choice-by = <b>{ $number }.</b> { $name } <i>({ $by })</i>
ballot-how-single = Бир вариант тандаңыз:
ballot-how-approval = Бир же бир нече вариант тандаңыз. Эң көбү: { $limit }. Калганы: { $left }
ballot-how-ranked = Эң маанилүүсүн биринчи, андан кийинкисин экинчи басыңыз. Эң көбү: { $limit }. Тандалганы: { $chosen }
ballot-ranked-so-far = Сиз койгон ирет: { $names }
ballot-shorter = Толук тизмени «{ button-read-choices }» баскычы менен окуңуз.
button-choice = { $number }. { $name }
button-choice-on = ✅ { $number }. { $name }
button-choice-place = { $place }-орун · { $number }. { $name }
button-read-choices = 📖 Кененирээк
button-unrank = ↩️ Акыркысын алып салуу
button-finish-ballot = Бүттү
choice-in-full = <b>{ $number }. { $name }</b>
choice-in-full-by = Сунуштаган: { $by }

voted-card =
    ✅ <b>Добушуңуз кабыл алынды.</b>

    { $question }

    Добуш берүү мөөнөтү: { $closes }
    Ага чейин добушуңузду өзгөртсөңүз болот.
button-my-vote = 👁 Добушумду көрүү
button-change-vote = 🔄 Добушту өзгөртүү
toast-vote-taken = Добушуңуз кабыл алынды: { $choice }
toast-vote-changed = Добушуңуз өзгөртүлдү: { $choice }
toast-vote-same = Сиздин добушуңуз мурунтан эле ушул: { $choice }. Эч нерсе өзгөргөн жок.
toast-vote-marked = Добушуңуз кабыл алынды: { $choice }. Калганы: { $left }
toast-vote-unmarked = Алып салынды: { $choice }. Калганы: { $left }
toast-vote-unchanged = Эч нерсе өзгөргөн жок: бюллетениңиз мурункудай.
toast-vote-ranked = Добушуңуз кабыл алынды: { $place }-орун — { $choice }
toast-vote-ranked-partly = Тандоо толук эмес, бирок тандаганыңыз эсептелет.
toast-vote-emptied = Азыр добушуңуз жок: бир да вариант тандалган эмес.
my-vote = Сиздин добушуңуз: { $choices }
my-vote-none = Сиз азырынча добуш бере элексиз.
open-polls = Азыр жүрүп жаткан добуш берүүлөр. Бирин тандаңыз:
no-open-polls = Азыр ачык добуш берүү жок. Жаңысы башталганда билүү үчүн «{ menu-follow }» баскычын басыңыз.
already-voted-mark = ✅ { $question }
plain-text = { $text }

## Бюллетендин толук түрү / the ballot in depth: several choices, reading and hearing them, folding it up

ballot-how-approval-full = Эң көп санда тандадыңыз: { $limit }. Башкасын тандоо үчүн адегенде ✅ белгиси бар вариантты кайра басыңыз.
ballot-ranked-partly = Орундардын баарын толтуруу шарт эмес: койгонуңуз ошол бойдон эсептелет.
ballot-counts-at-once = Ар бир басканыңыз дароо эсептелет.
choices-overview =
    📖 <b>{ $question }</b>

    { $choices }

    Кененирээк окуу же угуу үчүн варианттын номерин басыңыз.
button-number = { $number }
button-number-here = • { $number } •
button-number-heard = 🔊 { $number }
button-to-ballot = ⬅️ Бюллетенге кайтуу
ballot-ahead =
    🗳 <b>{ $question }</b>
    Аймак: { $town }

    Добуш берүү азырынча баштала элек.
    Башталышы: { $opens }
    Мөөнөтү: { $closes }
ballot-ahead-follow = Башталганын ушул жерден билүү үчүн жазылып коюңуз.
ballot-over =
    🗳 { $question }

    Добуш берүү аяктады.
ballot-over-voted =
    { ballot-over } Катышканыңыз үчүн рахмат!
ballot-cancelled =
    🗳 { $question }

    Бул добуш берүү жокко чыгарылды.
ballot-emptied =
    🗳 { $question }

    Азыр добушуңуз жок, добуш берүү жүрүп жатат.
button-open-ballot = 🗳 Бюллетенди ачуу

## Тандоонун изин өчүрүү / erasing who chose what

erasing-no-room =
    ⚠️ <b>Тандоолордун изи дисктен толук өчүрүлө элек.</b>
    Добуш берүү аяктады, ким эмнени тандаганы өчүрүлдү. Бирок файлды таза кылып кайра жазууга сервердин дискинде орун жетпей жатат. Орун бошогондо бот өзү улантат.
erasing-held-up =
    ⚠️ <b>Тандоолордун изи дисктен толук өчүрүлө элек.</b>
    Добуш берүү аяктады, ким эмнени тандаганы өчүрүлдү. Бирок базаны башка программа окуп турат же диск жооп бербей жатат. Бот өзү улантат.
erasing-done = ✅ Тандоолордун изи дисктен толук өчүрүлдү.
