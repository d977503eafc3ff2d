import { phrases } from '../phrases.ts';
import type { Currency, Unit } from './language.ts';

/** A currency by its code alone. */
export function coin(currency: string): Currency {
  return { currency, unit: '' };
}

/** A name that several countries' currencies have. */
export function openCoin(unit: string): Currency {
  return { currency: '', unit };
}

const codes =
  'USD EUR GBP JPY CHF CNY INR RUB CAD AUD NZD SEK NOK DKK PLN CZK HUF TRY UAH ILS BRL MXN ZAR KRW SGD HKD THB IDR AED SAR';

/** Signs and codes of currencies, the same in every language. `$` alone is taken for USD. */
export const currencySigns = new Map<string, Currency>([
  ...codes.split(' ').map((code): [string, Currency] => [code, coin(code)]),
  ...phrases<Currency>([
    [coin('USD'), '$|US $|U S $'],
    [coin('CAD'), 'C $|CA $|CAN $'],
    [coin('AUD'), 'A $|AU $'],
    [coin('NZD'), 'NZ $'],
    [coin('HKD'), 'HK $'],
    [coin('SGD'), 'S $'],
    [coin('BRL'), 'R $'],
    [coin('EUR'), '€'],
    [coin('GBP'), '£'],
    [coin('INR'), '₹'],
    [coin('RUB'), '₽'],
    [coin('ILS'), '₪'],
    [coin('KRW'), '₩'],
    [coin('UAH'), '₴'],
    [coin('TRY'), '₺'],
    [coin('NGN'), '₦'],
    [coin('VND'), '₫'],
    [openCoin(''), '¥'],
  ]),
]);

/** A unit of measure. */
export function measure(unit: string): Unit {
  return { unit, kind: 'measure' };
}

/** A unit of time. */
export function time(unit: string): Unit {
  return { unit, kind: 'duration' };
}

/** Units by their symbols, the same in every language; as written, for mW is not MW. */
export const unitSymbols = phrases<Unit>([
  [measure('mm'), 'mm'],
  [measure('cm'), 'cm'],
  [measure('km'), 'km'],
  [measure('m²'), 'm ²|m2|sqm|qm|m ^ 2'],
  [measure('km²'), 'km ²|km2|qkm'],
  [measure('m³'), 'm ³|m3'],
  [measure('hectare'), 'ha'],
  [measure('mg'), 'mg'],
  [measure('kg'), 'kg'],
  [measure('W'), 'W'],
  [measure('kW'), 'kW|KW'],
  [measure('MW'), 'MW'],
  [measure('GW'), 'GW'],
  [measure('TW'), 'TW'],
  [measure('kWh'), 'kWh|kwh|KWh'],
  [measure('MWh'), 'MWh'],
  [measure('GWh'), 'GWh'],
  [measure('TWh'), 'TWh'],
  [measure('Hz'), 'Hz'],
  [measure('kHz'), 'kHz'],
  [measure('MHz'), 'MHz'],
  [measure('GHz'), 'GHz'],
  [measure('MB'), 'MB'],
  [measure('GB'), 'GB'],
  [measure('TB'), 'TB'],
  [measure('°C'), '° C|º C|℃'],
  [measure('°F'), '° F|º F|℉'],
  [measure('degree'), '°|º'],
  [measure('km/h'), 'km / h|kmh|kph|km h'],
  [measure('mph'), 'mph'],
  [measure('m/s'), 'm / s'],
  [measure('dB'), 'dB'],
  [measure('hPa'), 'hPa'],
]);

/** Signs of per cent, the same in every language. */
export const percentSigns = phrases([
  ['', '%|٪|％'],
  ['per mille', '‰'],
]);
