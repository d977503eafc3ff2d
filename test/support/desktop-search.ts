import type { NamedArticle } from './desktop-actors.ts';

/** A project to find things in: many articles of a flood, and some in other scripts. */
export const floodArticles: NamedArticle[] = [
  ...Array.from(
    { length: 24 },
    (_, index): NamedArticle => ({
      title: `Day ${index + 1}: the river rose`,
      notation: `“[The flood gates held at mark ${index + 1}|claim],” said [Henrike Vaal|actor], chief engineer of the commission. Asked about the upper dam, [Vaal|actor] left the room. Nobody flooded the lower fields on purpose, she had said before, and [${index + 2},000|figure] homes stood dry behind the wall while the flood went by.`,
      names: { 'Henrike Vaal': 'Henrike Vaal', Vaal: 'Henrike Vaal' },
    }),
  ),
  {
    title:
      'A very long title that nobody would print: the Interministerial Commission for the Reconstruction of the Lower Valley and its Tributaries on the flood and on everything after it',
    notation: `${'The flood came at night and the flood went by day. '.repeat(8)}[Jonas Ekdal|actor] counted.`,
    names: { 'Jonas Ekdal': 'Jonas Ekdal' },
  },
  {
    title: 'ميناء نوردهافن',
    notation:
      'قالت [ليلى الحداد|actor] إن [الميناء مفتوح|claim] بعد الفيضان، ورأت السفن تدخل الميناء من جديد.',
    names: { 'ليلى الحداد': 'ليلى الحداد' },
  },
  {
    title: '洪水之后',
    notation: '[林美雨|actor]说，[洪水已经退去|claim]，港口重新开放。洪水期间有三千人离开家园。',
    names: { 林美雨: '林美雨' },
  },
];
