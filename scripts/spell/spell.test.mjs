// A check that finds nothing looks like a text without mistakes, so each kind of source is tried with a mistake in it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { faultsOf, groupsOf, unknownWords } from './dictionary.mjs';
import { textsOfRust } from './rust.mjs';
import { textsOfToml } from './toml.mjs';
import { textsOfScript } from './typescript.mjs';
import { textsOfVue } from './vue.mjs';
import { wordsOf } from './words.mjs';

const OWN_WORDS = ['SoL', 'fallarm/larm'];

/** `line: word` for every word of the texts that no dictionary knows. */
function misspelt(texts) {
  const words = texts.flatMap(({ line, text }) => wordsOf(text).map((word) => ({ line, word })));
  const unknown = unknownWords(new Set(words.map(({ word }) => word)), OWN_WORDS);
  return words.filter(({ word }) => unknown.has(word)).map(({ line, word }) => `${line}: ${word}`);
}

test('Rust: mistakes are found on their lines, in strings, raw strings, labels and error messages', () => {
  const source = String.raw`
/// A doc comment with a misstake is no text for users, nor is "misstake" in it.
#[derive(Debug)]
#[error("filen är skaddad, men {name} finns kvar")]
#[serde(rename = "Felstavvad id")]
fn quote() -> char { '"' }
/* block /* nested "skrivfeel här" */ still a comment */
values! { Wish { Digital = "digittal" => "vill ha digitall tillsyn" } }
const LONG: &str = "Första raden är rätt, \
    andra raden är fell\u{e5}ktig.";
const RAW: &str = r#"Personen "Elsa" vill ha ett besökk."#;
fn lifetime<'a, 'b>(text: &'a str, mark: char) -> String { format!("Personen är orolg. {text}") }
`;
  assert.deepEqual(misspelt(textsOfRust(source)), [
    '4: skaddad',
    '8: digitall',
    '10: fellåktig',
    '11: besökk',
    '12: orolg',
  ]);
});

test('Rust: what no user reads is left alone', () => {
  const source = String.raw`
#![allow(missing_docs, reason = "nobody needs thiss one")]
const ID: &str = "tillsyn_natt";
const HEADER: &[u8] = b"Sqlitee format 3\0";
let row = connection.prepare("SELECT nnumber FROM entriess WHERE id = ?1").expect("the staatement is valid");
let part = message.strip_prefix("unknownn field ");
match kind { "a boolen" | "an integerr" => true }
assert!(ready, "it was not readyy yet");
#[cfg(test)]
mod tests {
    const WRONG: &str = "Det här är ett skrivfeel i ett test";
}
const AFTER: &str = "Efter testerna läser vi viddare.";
`;
  assert.deepEqual(misspelt(textsOfRust(source)), ['13: viddare']);
});

test('Rust: a single item for tests does not hide what follows', () => {
  const source = '#[cfg(test)]\nmod tests;\nconst TEXT: &str = "Nästa steegg";\n';
  assert.deepEqual(misspelt(textsOfRust(source)), ['3: steegg']);
});

test('TOML: mistakes are found on their lines, in values of every form', () => {
  const source = `
# A comment with a misstake.
id = "felstavvat_id"
name = "Trygghetskammera"
needs = ["tillsyn_natt", "Något annnat"]
source = "https://exempel.se/felstavvat"
text = """
Första raden är rätt.
Andra raden är "felaktiig"."""
other = 'Personen vill ha besökk.'
"en felstavvad nyckel" = 1
escaped = "Säng\\u00e4n \\"står\\" kvar"
`;
  assert.deepEqual(misspelt(textsOfToml(source)), [
    '4: Trygghetskammera',
    '5: annnat',
    '9: felaktiig',
    '10: besökk',
    '12: Sängän',
  ]);
});

test('Vue: mistakes are found on their lines, in text, attributes, expressions and script', () => {
  const source = `<script setup lang="ts">
import Teext from "./Felstavvad fil.vue";
useHelp({ title: "Hjällp", paragraphs: ["Här står det felstavvat."] });
const role = ref<"Felstavvad typ" | "">("");
</script>

<template>
  <!-- en felstavvad kommentar -->
  <section class="feel klass" aria-labelledby="feel-id">
    <text-input
      v-model="content.times"
      field="tiider"
      label="När ska tillsynen görras?"
      unit="sekunnder"
      :hint="\`Om \${name}s svarr saknas\`"
    />
    <p :class="{ 'Feel klass': busy }">
      Personen är trygg
      men orolg, och {{ name }}sz anteckning är {{ done ? "klaar" : 'inte klar' }}.
    </p>
    <button @click="emit('feel-handelse')">{{ state === "Feel läge" ? "Sparrrar …" : "Spara" }}</button>
  </section>
</template>

<style>
.felstavvad-klass { color: red; }
</style>
`;
  assert.deepEqual(misspelt(textsOfVue(source, 'Sample.vue')).sort(byLine), [
    '3: Hjällp',
    '3: felstavvat',
    '13: görras',
    '14: sekunnder',
    '15: svarr',
    '19: orolg',
    '19: klaar',
    '21: Sparrrar',
  ]);
});

const byLine = (one, other) => Number.parseInt(one) - Number.parseInt(other);

test('TypeScript: sentences are read, keys and comparisons are not', () => {
  const source = `
if (state === "Feel läge" || event.key === "Enterr") throw new Error("nobody reads thiss text");
document.querySelector("section.feel a[hreff]");
const where = { path: "/arrenden/:id", name: "arrende-nytt", meta: { where: "Nytt ärennde" } };
const lines = "Rätt rad.\\nFeel rad.";
const said = \`\${name} har sagtt
nejj till \${technology}en\`;
`;
  assert.deepEqual(misspelt(textsOfScript(source)), ['4: ärennde', '5: Feel', '6: sagtt', '7: nejj']);
});

test('placeholders, figures, addresses and names of files are no words', () => {
  const text = '{name}s plan och {0:?}, 12 kap. 3 § SoL, 14-dagars, https://exempel.se/xyzzy, a_b, facts.json, --as-of';
  assert.deepEqual(wordsOf(text), ['plan', 'och', 'kap', 'SoL', 'dagars']);
});

test('abbreviations, compounds and the endings of listed words are right Swedish', () => {
  const text = 'Vård- och omsorgsboende, t.ex. SoL-insats enligt SoL:s regler. Fallarmet larmar kl. 23.00.';
  assert.deepEqual(misspelt([{ line: 1, text }]), []);
});

test('a short law reference is prose', () => {
  assert.deepEqual(misspelt(textsOfToml('short = "44 § FLL"')), ['1: FLL']);
});

test('the word list is kept in order', () => {
  const groups = groupsOf('# One\nbil\nål\napa\n\n# Two\nÅre\nbil/båt\n');
  assert.deepEqual(faultsOf(groups), [
    'apa is not in alphabetical order in its group',
    'bil is not in alphabetical order in its group',
    'bil is there twice',
  ]);
});
