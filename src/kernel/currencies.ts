/** Currencies of ISO 4217 whose minor unit is the hundredth: those that circulate, and some that did in the years of the plans. */
const HUNDREDTHS =
  'AED AFN ALL AMD AOA ARS AUD AWG ANG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD YER ZAR ZMW';
/** Those without a minor unit, and those with thousandths. */
const UNITS = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF';
const THOUSANDTHS = 'BHD IQD JOD KWD LYD OMR TND';

/** Code of ISO 4217 → decimals of its amounts. */
const DECIMALS: ReadonlyMap<string, number> = new Map(
  [UNITS, '', HUNDREDTHS, THOUSANDTHS].flatMap((codes, decimals) => codes.split(' ').map((code): [string, number] => [code, decimals])),
);

/** Every currency that an amount may be in, in the order of their codes. */
export const CURRENCIES: readonly string[] = [...DECIMALS.keys()].filter(Boolean).sort();

export const isCurrency = (code: string): boolean => code !== '' && DECIMALS.has(code);

/** How many decimals an amount of this currency has: 2 for CAD, 0 for JPY, 3 for TND. RangeError for a code of none. */
export function decimalsOf(currency: string): number {
  const found = isCurrency(currency) ? DECIMALS.get(currency) : undefined;
  if (found === undefined) throw new RangeError(`Not a currency: ${currency}`);
  return found;
}
