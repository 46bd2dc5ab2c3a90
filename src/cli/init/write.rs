//! The settings of a repository, written with their reasons.

use super::learn::{Learned, middle};
use crate::analysis::ContentType;
use crate::cli::repository::{FEWEST, is_custom};
use crate::config::Profile;
use crate::lexicon::MetaRole;
use crate::text::count;

/// The settings that fit a repository, in TOML.
pub(super) fn settings(learned: &Learned) -> String {
    let mut out = String::from(
        "# Réglages d’Intertitre, écrits par `intertitre init`. Chaque réglage dit sa raison ; changez-les à votre gré.\n",
    );
    out.push_str(&format!("# Lu : {}.\n", read(learned)));
    let profile = profile(learned);
    out.push_str(&format!("\n# {}\nprofile = \"{}\"\n", profile.1, name(profile.0)));
    out.push_str(&words(learned));
    out.push_str(&exclude(learned));
    out.push_str(&h1(learned));
    out.push_str(&typography(learned));
    out.push_str(
        "\n# Ce qui fait échouer `check` ; `--max-warnings` et `--min-score` s’y ajoutent.\nfail-on = \"error\"\n",
    );
    let (keys, severities) = metadata(learned);
    if !severities.is_empty() {
        out.push_str(&format!("\n[severity]\n{severities}"));
    }
    if !keys.is_empty() {
        out.push_str(&format!("\n[keys]\n{keys}"));
    }
    out
}

/// What was read.
fn read(learned: &Learned) -> String {
    let mut parts = vec![count(learned.french, "article en français", "articles en français")];
    let others: usize = learned.folders.values().map(|(others, _)| others).sum();
    for (number, one, many) in [
        (others, "article dans une autre langue", "articles dans une autre langue"),
        (learned.drafts, "brouillon", "brouillons"),
        (learned.unread, "fichier illisible", "fichiers illisibles"),
    ] {
        if number > 0 {
            parts.push(count(number, one, many));
        }
    }
    if let Some(generator) = learned.generator {
        parts.push(format!("pages produites par {} (`{}`)", generator.name, generator.told_by));
    }
    parts.join(", ")
}

/// Fewer articles are counted, not told as a share.
const FEW: usize = 20;

/// The profile that fits, with the reason.
fn profile(learned: &Learned) -> (Profile, String) {
    let share = |number: usize| number * 100 / learned.french.max(1);
    // A share of a few says more than it knows.
    let told = |number: usize, all: usize| {
        if all < FEW {
            format!("{number} articles sur {all}")
        } else {
            format!("{} % des articles", number * 100 / all.max(1))
        }
    };
    let of_type = |kind| learned.types.get(&kind).copied().unwrap_or(0);
    let state = share(learned.state);
    let news = share(of_type(ContentType::Nouvelle));
    if let Some(generator) = learned.generator.filter(|generator| generator.documents) {
        return (Profile::Documentation, format!("{} sert surtout à de la documentation.", generator.name));
    }
    if state >= 40 {
        return (
            Profile::ServicePublic,
            format!("{} renvoient à un site de l’État (.gouv.fr).", told(learned.state, learned.french)),
        );
    }
    if news >= 40 {
        return (
            Profile::Presse,
            format!("{} ont la forme d’une actualité.", told(of_type(ContentType::Nouvelle), learned.french)),
        );
    }
    let reason = format!(
        "Ni documentation, ni service public, ni actualité à coup sûr ; {} à front matter sont datés.",
        told(learned.telling(MetaRole::Date), learned.with_keys)
    );
    (Profile::Blog, reason)
}

/// The name of a profile in a configuration.
fn name(profile: Profile) -> String {
    // A unit variant is written as its name.
    serde_json::to_string(&profile).unwrap_or_default().trim_matches('"').to_string()
}

/// The words that are aimed at.
fn words(learned: &Learned) -> String {
    let usual = crate::restructure::Options::default().min_words;
    let middle = middle(&learned.words);
    let short = learned.words.iter().filter(|words| **words < usual).count() * 100 / learned.words.len().max(1);
    let (target, told) = if middle >= usual {
        (usual, "la plupart des articles l’atteignent")
    } else {
        (0, "un objectif qu’ils n’ont pas ne ferait que du bruit ; `[min-words-by-type]` en donne un à certains types")
    };
    format!(
        "\n# Un article compte {middle} mots (médiane) ; {short} % en ont moins de {usual} : {told}.\n# Aucun moteur ne demande un nombre de mots.\nmin-words = {target}\n"
    )
}

/// The folders that hold other languages alone.
fn exclude(learned: &Learned) -> String {
    let foreign: Vec<String> = (learned.folders.iter())
        .filter(|(_, (others, french))| *french == 0 && *others >= FEWEST)
        .map(|(folder, _)| format!("\"{folder}\""))
        .collect();
    if foreign.is_empty() {
        return String::new();
    }
    format!("\n# Ces dossiers ne contiennent aucun article en français.\nexclude = [{}]\n", foreign.join(", "))
}

/// Where the main heading is kept.
fn h1(learned: &Learned) -> String {
    let body = learned.h1.get(&true).copied().unwrap_or(0);
    let meta = learned.h1.get(&false).copied().unwrap_or(0);
    let all = body + meta;
    for (value, number, told) in [
        ("body", body, "en titre de niveau 1 du texte"),
        ("meta", meta, "dans le front matter, et le site en fait un titre"),
    ] {
        if is_custom(number, all) {
            return format!("\n# {number} articles sur {all} gardent leur titre principal {told}.\nh1 = \"{value}\"\n");
        }
    }
    String::new()
}

/// How signs are written, told for those who choose a profile of typography.
fn typography(learned: &Learned) -> String {
    let percent = |(a, b): (usize, usize)| a * 100 / (a + b).max(1);
    let mut out = String::from("\n# Typographie : chaque texte est comparé avec lui-même. Dans ce dépôt,\n");
    out.push_str(&format!("# {} % des espaces devant ; : ! ? » sont insécables, ", percent(learned.spaces)));
    out.push_str(&format!("{} % des apostrophes sont typographiques (’).\n", percent(learned.apostrophes)));
    out
}

/// The keys that hold titles and descriptions, and the severities that the first run can bear.
fn metadata(learned: &Learned) -> (String, String) {
    let (mut keys, mut severities) = (String::new(), String::new());
    let files = learned.with_keys;
    if files < FEWEST {
        return (keys, severities);
    }
    let mut described = None;
    let have = |told: usize| {
        let verb = if told > 1 { "ont" } else { "a" };
        format!("{} sur {files} {verb}", count(told, "fichier", "fichiers"))
    };
    let rare = |role| learned.telling(role) * 10 < files * 3;
    if rare(MetaRole::Description) {
        let have = have(learned.telling(MetaRole::Description));
        if let Some((key, number, length)) = learned.key_of_length(40..=320, None) {
            described = Some(key);
            keys.push_str(&format!(
                "# {have} une description ; `{key}` en tient lieu dans {number}, avec {length} caractères (médiane).\ndescription = [\"{key}\"]\n"
            ));
        } else {
            severities.push_str(&format!(
                "# {have} une description : à remettre sur \"warning\" quand elles seront écrites.\ndescription = \"info\"\n"
            ));
        }
    }
    if rare(MetaRole::Title)
        && learned.h1.get(&true).copied().unwrap_or(0) * 10 < files * 3
        && let Some((key, number, length)) = learned.key_of_length(12..=100, described)
    {
        let have = have(learned.telling(MetaRole::Title));
        keys.push_str(&format!(
                "# {have} un titre ; `{key}` en tient lieu dans {number}, avec {length} caractères (médiane).\ntitle = [\"{key}\"]\n"
            ));
    }
    (keys, severities)
}
