use super::places::{passages, prevails, replaced, space_of, usage_of};
use super::spaces::Profile;
use crate::analysis::typography::{Gap, Sign, SignSpace, sign_spaces};
use crate::document::Block;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Dans une page qui met presque toujours une espace insécable devant `; : ! ? »` et après `«`, la règle signale les
    /// espaces ordinaires oubliées. Une page qui n’écrit que des espaces ordinaires n’est pas signalée, sauf si
    /// `[rules.espaces] profil` vaut `fr-fr`, `fr-ca` ou `fr-ch`.
    ///
    /// ## Pourquoi
    ///
    /// À une espace ordinaire, la ligne peut se couper : le signe ouvre alors la ligne suivante. Une page qui protège ses
    /// signes et en oublie quelques-uns les verra seuls au début d’une ligne, sur un écran étroit.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le maire a dit : « non ». Pourquoi ? Pour tout ! Et après ?
    /// ```
    ///
    /// ```bon
    /// Le maire a dit : « non ». Pourquoi ? Pour tout ! Et après ?
    /// ```
    ///
    /// ```bon
    /// Le maire a dit : « non ». Pourquoi ? Pour tout ! Et après ?
    /// ```
    ///
    /// ## Options
    ///
    /// - `minimum` (5) : nombre de signes à partir duquel une page a un usage ;
    /// - `majorite` (80) : part des espaces insécables, sur cent, à partir de laquelle elles sont cet usage ;
    /// - `fines` (non) : les profils `fr-fr` et `fr-ch` refusent U+00A0 devant les signes `; ! ?`.
    ///
    /// ## Correction
    ///
    /// Sûre : l’espace ordinaire devient insécable, comme dans le reste de la page.
    {
        code: "TYP002", slug: "espaces-insecables", summary: "Une page à espaces insécables n’en oublie pas",
        severity: Info, nature: Typographie,
        source: "Lexique des règles typographiques en usage à l’Imprimerie nationale ; Banque de dépannage linguistique (OQLF)", verified: "2026-11-30", mends: Sûre,
    }
}

options! {
    /// Signs from which a page has a usage.
    minimum: usize = 5,
    /// Share of no-break spaces, of a hundred, from which they are that usage.
    majorite: usize = 80,
    /// Whether narrow spaces alone are accepted before `; ! ?` where a country wants them.
    fines: bool = false,
}

fn run(context: &Context, found: &mut Found) {
    let options = &context.options.espaces_insecables;
    let profile = context.options.espaces.profil;
    let signs: Vec<(&Block, SignSpace)> = passages(context)
        .flat_map(|(block, passage)| sign_spaces(&passage).into_iter().map(move |sign| (block, sign)))
        .filter(|(_, one)| one.gap != Gap::Bare)
        .collect();
    let plain = signs.iter().filter(|(_, one)| one.gap == Gap::Plain).count();
    let kept = signs.len() - plain;
    let own = signs.len() >= options.minimum && prevails(kept, plain, options.majorite);
    if profile == Profile::Coherence && !own {
        return;
    }
    for (block, one) in &signs {
        let wanted = wanted(&signs, one.sign, profile);
        let wide = options.fines && one.sign == Sign::High && one.gap == Gap::NoBreak && wanted == '\u{202f}';
        if one.gap != Gap::Plain && !wide {
            continue;
        }
        // A line of the file may end there: then nothing is to be replaced.
        let Some(edits) = replaced(context, block, &one.space, &wanted.to_string()) else { continue };
        let whole = one.at.start.min(one.space.start)..one.at.end.max(one.space.end);
        let sign = block.prose.text().get(one.at.clone()).unwrap_or("");
        let side = if one.sign == Sign::Opening { "après" } else { "devant" };
        let name = if one.gap == Gap::Plain { "ordinaire" } else { "large" };
        let told = if own { usage_of(kept, signs.len()) } else { String::new() };
        found
            .at(block.prose.to_source(whole), format!("Espace {name} {side} «\u{a0}{sign}\u{a0}»{told}."))
            .why("À une espace ordinaire, la ligne peut se couper et laisser le signe seul.")
            .advice(format!(
                "Mettez une espace {}.",
                if wanted == '\u{202f}' { "fine insécable (U+202F)" } else { "insécable (U+00A0)" }
            ))
            .fix(edits);
    }
}

/// The space that a sign is to have: that of the country, else the one it has most often in the page.
fn wanted(signs: &[(&Block, SignSpace)], sign: Sign, profile: Profile) -> char {
    let of = |gap: Gap| signs.iter().filter(|(_, one)| one.sign == sign && one.gap == gap).count();
    let own = || if of(Gap::Narrow) > of(Gap::NoBreak) { '\u{202f}' } else { '\u{a0}' };
    space_of(profile, sign).unwrap_or_else(own)
}
