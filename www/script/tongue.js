// The name of a language in our addresses, from any name that others have for it: zh-TW is zh-Hant, en-GB is en.
function tongue(name) {
  try {
    const { language, script } = new Intl.Locale(name).maximize();
    return language === "zh" ? `zh-${script}` : language;
  } catch {
    return undefined; // no name of a language
  }
}
