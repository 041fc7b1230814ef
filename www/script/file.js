// Files of the site: as they were published, however slow the line is; given up when nothing more of them comes.

const patience = 10_000; // ms without a byte until a file counts as stalled

async function fetchWhole(url, integrity) {
  const gone = (error) => missing(url.pathname, "connect-src", error);
  // A browser shows nothing of a pinned file until all of it is there, so slow would look like stalled: where we can
  // check the file ourselves, we do.
  const isChecked = integrity && globalThis.crypto?.subtle;
  const request = fetch(url, { integrity: isChecked ? "" : (integrity ?? ""), credentials: "omit" });
  const response = await inTime(request.catch((error) => Promise.reject(gone(error))), url.pathname);
  if (!response.ok) throw refused(url.pathname, response.status);
  const reader = response.body.getReader();
  const pieces = [];
  try {
    for (let piece; !(piece = await inTime(reader.read(), url.pathname)).done; ) pieces.push(piece.value);
  } catch (error) {
    reader.cancel().catch(() => {}); // nobody waits for the rest
    throw error.remedy ? error : gone(error);
  }
  const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
  if (isChecked && (await digest(bytes)) !== integrity) throw gone(new Error("its digest is another"));
  return bytes;
}

async function digest(bytes) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
  return `sha384-${btoa(String.fromCharCode(...sum))}`;
}

// Every trouble says what to do about it.
const again = "load the page again, and report it if it stays";
const published = "publish the whole site again, and keep its older files";

function trouble(cause, remedy) {
  return Object.assign(new Error(cause), { remedy });
}

function refused(name, status) {
  const isPassing = status === 429 || status > 499;
  return trouble(`${name} answers ${status}`, isPassing ? "load the page again later" : published);
}

function missing(name, directive, error) {
  const cause = `${name} is missing, blocked or not what was published${error ? ` (${error.message})` : ""}`;
  return trouble(cause, `see that it is there with Access-Control-Allow-Origin, and that ${directive} allows it`);
}

function stalled(name) {
  return trouble(`${name} does not come, the network stalled`, "load the page again");
}

function inTime(promise, name) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(stalled(name)), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
