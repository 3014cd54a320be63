// Fails unless the site at the given address answers with its pages and its search index.
const [address] = process.argv.slice(2);

for (const path of ['', 'en/r1.2/installation/', 'pagefind/pagefind-entry.json']) {
  const url = new URL(path, address);
  const { status } = await fetch(url);
  if (status !== 200) throw new Error(`Unexpected status ${status} of ${url}`);
  console.log(`${status} ${url}`);
}
