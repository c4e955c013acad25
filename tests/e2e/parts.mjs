// The parts under Teknik, as a user goes to them.

/** Opens practice and a part of what stands under Teknik. */
export async function openPart(window, part) {
  await window.see('Digitalt först');
  await window.click('Öva');
  await window.seeHeading('Ärenden');
  await window.click('Teknik', { nth: 1 });
  await toPart(window, part);
}

export async function toPart(window, part, heading = part) {
  await window.click(part, { within: 'Teknik' });
  await window.seeHeading(heading);
}
