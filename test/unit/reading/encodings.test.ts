import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeWhole } from '../../../electron/reading/decode.ts';

const sentences = {
  german: 'Die Straße über den Fluß wurde für die Öffentlichkeit gesperrt, so der Bürgermeister. ',
  russian: 'Министр заявил во вторник, что правительство сохранит свои планы на следующий год. ',
  arabic: 'قال الوزير يوم الثلاثاء إن الحكومة ستحافظ على خططها للعام المقبل رغم ارتفاع الأسعار. ',
  japanese: '大臣は火曜日、政府は来年も計画を維持すると述べた。物価は上がり続けている。',
  chinese: '部长星期二表示，政府将维持明年的计划。物价继续上涨，人们感到担忧。',
  taiwanese: '部長星期二表示，政府將維持明年的計畫。物價繼續上漲，人們感到擔憂。',
  korean: '장관은 화요일에 정부가 내년 계획을 유지할 것이라고 말했다. 물가는 계속 오르고 있다. ',
};

/** What is found out by itself, over a text of a few lines. */
const detected: [keyof typeof sentences, string][] = [
  ['german', 'utf-8'],
  ['german', 'windows-1252'],
  ['german', 'utf-16le'],
  ['japanese', 'utf-16be'],
  ['russian', 'windows-1251'],
  ['russian', 'koi8-r'],
  ['arabic', 'windows-1256'],
  ['japanese', 'shift_jis'],
  ['japanese', 'euc-jp'],
  ['chinese', 'gb18030'],
  ['taiwanese', 'big5'],
  ['korean', 'euc-kr'],
];

describe('The encoding of a file', () => {
  it.each(detected)('is found out: %s in %s', (language, encoding) => {
    const text = `${sentences[language]}\n`.repeat(6);
    const read = decodeWhole(iconv.encode(text, encoding), { name: 'a.txt', encoding: null });
    expect([read.encoding, read.content]).toEqual([encoding, text]);
  });

  it.each(detected)('can be said instead: %s in %s', (language, encoding) => {
    const text = sentences[language];
    const read = decodeWhole(iconv.encode(text, encoding), { name: 'a.txt', encoding });
    expect([read.isEncodingSure, read.content]).toEqual([true, text]);
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'])('is told by a byte order mark: %s', (encoding) => {
    const bytes = iconv.encode('Grüße', encoding, { addBOM: true });
    const read = decodeWhole(bytes, { name: 'a.txt', encoding: null });
    expect(read).toMatchObject({ content: 'Grüße', encoding, byteOrderMark: true });
  });

  it('is refused with the line where the bytes are no characters of what was said', () => {
    const bytes = Buffer.from('one\r\ntwo\nthr\xe9e', 'latin1');
    expect(() => decodeWhole(bytes, { name: 'a.txt', encoding: 'utf-8' })).toThrow(
      'a.txt cannot be read as utf-8: line 3 has bytes that are no characters.',
    );
  });

  it('is refused where there is none of that name', () => {
    expect(() => decodeWhole(Buffer.from('a'), { name: 'a.txt', encoding: 'klingon' })).toThrow(
      'a.txt was to be read as “klingon”',
    );
  });
});
