/**
 * Which way a text runs, by its first character that has a direction of its own (Unicode's
 * rule P2), within the first thousand code units. Digits and punctuation have none.
 * 'ltr' where nothing decides.
 */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const [strong] = strongCharacter.exec(text.slice(0, 1000)) ?? [''];
  return rightToLeft.test(strong) ? 'rtl' : 'ltr';
}

/** A letter, or one of the invisible marks that stand for a letter of either direction. */
const strongCharacter = /[\p{L}\u200e\u200f\u061c]/u;

const rightToLeft =
  /[\u200f\u061c\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Mende_Kikakui}\p{Script=Yezidi}\p{Script=Phoenician}\p{Script=Imperial_Aramaic}]/u;
