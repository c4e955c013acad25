/** The right to apply for an insats (SoL 11 kap. 5–6 §§), to be read out to the borrower and to stand on the slip. */
export const rightToApply = [
  "Du får låna utan att kommunen har prövat vilka behov du har.",
  "Du har rätt att ansöka om en insats från socialtjänsten. Då prövar kommunen dina behov och du får ett beslut.",
  "Är du inte nöjd med beslutet kan du överklaga det.",
] as const;
