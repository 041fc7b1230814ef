// @ts-check

/**
 * The tag of a language in the site's addresses, from any tag that browsers know: `zh-TW` is `zh-Hant`, `en-GB` is `en`.
 * @param {string} tag
 * @returns {string | undefined} undefined if `tag` is not a language tag
 */
export function normalizeLang(tag) {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return language === "zh" ? `zh-${script}` : language;
  } catch {
    return undefined;
  }
}
