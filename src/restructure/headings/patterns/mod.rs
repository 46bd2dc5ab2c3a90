//! The patterns of headings: each finds drafts in a sentence, where what it needs holds. A pattern is one row of
//! [`PATTERNS`], with an example of its own and one where it must say nothing.

mod attribute;
pub(in crate::restructure) mod clause;
pub(in crate::restructure) mod event;
mod fragment;
mod guide;
mod list;
pub(in crate::restructure) mod noun_phrase;
mod passive;
mod prospect;
mod quotation;
mod rubric;
pub(in crate::restructure) mod subject;
mod task;
mod theme;

pub(in crate::restructure) use clause::cores;

use super::super::plan::Pattern;
use super::article::Article;
use super::candidate::Draft;
use super::line::Line;

/// What a pattern is.
pub(super) struct Rule {
    pub(super) pattern: Pattern,
    /// What it is worth beside the others.
    pub(super) prior: f64,
    /// What finds its drafts.
    find: Find,
    /// A sentence, and a heading drawn from it.
    #[cfg(test)]
    pub(super) example: (&'static str, &'static str),
    /// A sentence that it draws nothing from.
    #[cfg(test)]
    pub(super) counter_example: &'static str,
}

/// What a pattern reads.
enum Find {
    /// One sentence.
    Line(fn(&Line<'_>, &Article<'_>, &mut Vec<Draft>)),
    /// One sentence of a guide: what its reader does or asks, what its rules let him do.
    Guide(fn(&Line<'_>, &Article<'_>, &mut Vec<Draft>)),
    /// All the sentences of a part.
    Part(fn(&[Line<'_>], &Article<'_>, usize, &mut Vec<Draft>)),
}

/// The drafts of all patterns in a part: its lines, its place among the parts; those of guides where it is one.
pub(in crate::restructure) fn drafts(
    lines: &[Line<'_>],
    article: &Article<'_>,
    part: usize,
    guide: bool,
) -> Vec<Draft> {
    let mut found = Vec::new();
    for rule in PATTERNS.iter().filter(|rule| guide || !matches!(rule.find, Find::Guide(_))) {
        rule.drafts(lines, article, part, &mut found);
    }
    found
}

impl Rule {
    fn drafts(&self, lines: &[Line<'_>], article: &Article<'_>, part: usize, found: &mut Vec<Draft>) {
        match self.find {
            Find::Line(find) | Find::Guide(find) => lines.iter().for_each(|line| find(line, article, found)),
            Find::Part(find) => find(lines, article, part, found),
        }
    }
}

/// Whether a sentence opens a step: with an order, or with the name of what the orders behind it do.
pub(in crate::restructure) fn opens_step(line: &Line<'_>) -> bool {
    task::opens_step(line) || noun_phrase::named_step(line).is_some()
}

macro_rules! rules {
    ($($pattern:ident, $prior:literal, $kind:ident($find:path), $example:literal => $heading:literal, not $counter:literal;)*) => {
        &[$(Rule {
            pattern: Pattern::$pattern,
            prior: $prior,
            find: Find::$kind($find),
            #[cfg(test)]
            example: ($example, $heading),
            #[cfg(test)]
            counter_example: $counter,
        }),*]
    };
}

/// The patterns, in the order in which they are tried.
pub(super) const PATTERNS: &[Rule] = rules![
    GroupeNominal, -0.06, Line(noun_phrase::find),
        "La fermeture de la piscine municipale inquiète les nageurs." => "La fermeture de la piscine municipale",
        not "Il n’y aura pas de fermeture de la piscine municipale.";
    GroupeSource, -0.35, Line(noun_phrase::attributed),
        "Selon la préfecture, la crue a fait au moins 40 blessés graves." => "Au moins 40 blessés graves, selon la préfecture",
        not "La crue a détruit au moins 40 maisons dans la vallée.";
    Passif, 0.09, Line(passive::find),
        "Le marché couvert a été fermé par la préfecture." => "Le marché couvert fermé par la préfecture",
        not "Le marché couvert n’a pas été fermé par la préfecture.";
    Nominalisation, -0.04, Line(event::find),
        "La région a acheté douze rames de tramway." => "L’achat de douze rames de tramway",
        not "La région n’a pas acheté douze rames de tramway.";
    Nominalisation, -0.04, Guide(event::ruled),
        "Le salarié peut contester la décision de l’inspecteur." => "La contestation de la décision de l’inspecteur",
        not "Le salarié ne peut pas contester la décision de l’inspecteur.";
    Proposition, -0.07, Line(clause::find),
        "Le conseil municipal a adopté le budget de la ville." => "Le conseil municipal adopte le budget de la ville",
        not "Selon lui, le conseil municipal aurait adopté le budget de la ville.";
    Attribut, 0.17, Line(attribute::find),
        "Les abeilles sont les premières victimes des pesticides." => "Les abeilles, premières victimes des pesticides",
        not "Les abeilles ne sont pas les victimes des pesticides.";
    Perspective, 0.18, Line(prospect::find),
        "Le maire prévoit de fermer le marché couvert." => "Vers la fermeture du marché couvert",
        not "Le maire a fermé le marché couvert.";
    Citation, 0.43, Line(quotation::find),
        "« Une décision injuste », estime Lucie Morel." => "«\u{a0}Une décision injuste\u{a0}»",
        not "Le film « Une décision injuste » sort mercredi.";
    CitationSource, 0.36, Line(quotation::with_speaker),
        "« Une décision injuste », estime Lucie Morel." => "«\u{a0}Une décision injuste\u{a0}», selon Lucie Morel",
        not "Le film « Une décision injuste » sort mercredi.";
    Infinitif, 0.16, Guide(task::infinitive),
        "Vous devez déclarer le changement d’adresse à la mairie." => "Déclarer le changement d’adresse à la mairie",
        not "Vous ne devez pas déclarer le changement d’adresse à la mairie.";
    QuestionQui, -0.22, Guide(guide::who),
        "Les parents d’élèves peuvent demander une bourse de rentrée." => "Qui peut demander une bourse de rentrée\u{202f}?",
        not "Les parents d’élèves ne peuvent pas demander une bourse de rentrée.";
    Condition, -0.13, Line(guide::condition),
        "En cas de retard de paiement, la régie envoie un rappel." => "En cas de retard de paiement",
        not "La régie envoie un rappel des sommes dues.";
    ThemeGroupe, -0.43, Line(theme::find),
        "La piscine municipale rouvre. À la piscine municipale, le vestiaire change de place." => "Piscine municipale\u{a0}: le vestiaire",
        not "La piscine municipale rouvre bientôt.";
    Rubrique, 0.25, Part(rubric::find),
        "La chèvre met bas après une gestation de six mois. La portée de la chèvre compte deux petits. L’accouplement a lieu en hiver." => "La reproduction de la chèvre",
        not "La femelle traverse le pré avec deux petits.";
    Enumeration, -0.33, Part(list::find),
        "La viande maigre se mange partout. La peau solide sert aux gants. La viande sèche, la peau aussi." => "La viande maigre et la peau solide",
        not "Une viande maigre, une peau solide.";
];

/// What a pattern is worth beside the others.
pub(super) fn prior(pattern: Pattern) -> f64 {
    PATTERNS.iter().find(|rule| rule.pattern == pattern).map_or(0.0, |rule| rule.prior)
}

#[cfg(test)]
mod tests {
    use super::super::candidate::{Form, finish};
    use super::*;
    use crate::analysis::analyze;
    use crate::document::{Document, Format};
    use crate::restructure::gates::Register;
    use crate::source::Source;

    /// The headings that a pattern draws from a sentence.
    fn drawn(rule: &Rule, sentence: &str) -> Vec<String> {
        let source = Source::from_text("a.txt", sentence);
        let document = Document::read(&source, Format::Text).expect("a document");
        let analysis = analyze(&source, &document, None);
        let blocks = (0, document.blocks.len());
        let article = Article::new(&document, &analysis, &[blocks]);
        let mut drafts = Vec::new();
        rule.drafts(&article.lines(blocks), &article, 0, &mut drafts);
        let mine = drafts.iter().filter(|draft| draft.pattern == rule.pattern);
        mine.filter_map(|draft| finish(draft, &article, 0, Form::of(Register::Seo)))
            .map(|(found, _)| found.text)
            .collect()
    }

    #[test]
    fn every_pattern_draws_its_example_and_nothing_from_its_counter_example() {
        for rule in PATTERNS {
            let (sentence, heading) = rule.example;
            let found = drawn(rule, sentence);
            assert!(found.iter().any(|text| text == heading), "{:?}: {found:?}", rule.pattern);
            let found = drawn(rule, rule.counter_example);
            assert!(found.is_empty(), "{:?}: {found:?}", rule.pattern);
        }
    }

    /// The headings that all patterns draw from a text.
    fn all_drawn(text: &str) -> Vec<String> {
        PATTERNS.iter().flat_map(|rule| drawn(rule, text)).collect()
    }

    #[test]
    fn headings_say_what_their_sentence_does() {
        for (sentence, heading) in [
            // A name with its article, an aside, a link, a day.
            ("La Norvège a prolongé jeudi le gel des quotas.", "La Norvège prolonge le gel des quotas"),
            ("Odile Maubert, élue du canton, refuse de voter le budget.", "Odile Maubert refuse de voter le budget"),
            ("Le Portugal a dépassé de son côté les 300 forages.", "Le Portugal dépasse les 300 forages"),
            // What opens a clause of the past, what is said of its subject.
            ("Face à la colère des riverains, le préfet a suspendu le chantier.", "Le préfet suspend le chantier"),
            ("Premier port du pays, Rotterdam recrute 12 pilotes.", "Rotterdam recrute 12 pilotes"),
            // Where a rule or a habit holds.
            ("En Bretagne, les ports rouvrent leurs portes.", "En Bretagne, les ports rouvrent leurs portes"),
            // What the subject has, what it will do, what others say it does.
            ("L’armateur poursuit son expansion, à l’image du port.", "L’armateur poursuit son expansion"),
            ("La bibliothèque rouvrira ses portes.", "La bibliothèque rouvrira ses portes"),
            (
                "Les anguilles ont disparu du lac, expliquent les pêcheurs.",
                "Les anguilles disparaissent du lac, selon les pêcheurs",
            ),
            ("Vingt-trois personnes ont été interpellées.", "Vingt-trois personnes interpellées"),
            ("Environ 60 riverains ont été relogés mardi.", "Environ 60 riverains relogés"),
            ("Plus de 60 riverains ont été relogés mardi.", "Plus de 60 riverains relogés"),
            ("ORVAULT, Loire-Atlantique — Près de 60 riverains ont été relogés mardi.", "Près de 60 riverains relogés"),
            ("Les éleveurs attendent des aides depuis deux ans.", "Les éleveurs attendent des aides"),
            // What somebody judges, is or cries.
            (
                "« Nous payons cette facture incompréhensible », dit Odile Maubert.",
                "«\u{a0}Facture incompréhensible\u{a0}»",
            ),
            (
                "« Je suis très inquiet pour la récolte », dit Jules Kerneis.",
                "«\u{a0}Très inquiet pour la récolte\u{a0}»",
            ),
            ("« On a tout perdu dans la nuit », dit Jules Kerneis.", "«\u{a0}On a tout perdu dans la nuit\u{a0}»"),
            // What a reader does, though nobody says *vous*; what is done by rule.
            ("La demande doit être adressée à la mairie.", "Adresser la demande à la mairie"),
            ("Il convient de vérifier la date du contrat.", "Vérifier la date du contrat"),
            ("Vous devez déclarer vos revenus fonciers.", "Déclarer les revenus fonciers"),
            ("La prime est versée chaque mois.", "Le versement de la prime"),
            ("Le salarié peut demander l’aide au logement.", "La demande d’aide au logement"),
            ("L’employeur doit convoquer le salarié.", "La convocation du salarié"),
            // The step that a paragraph of a guide opens, whatever links it to the one before, with what, and when.
            ("Commencez par nettoyer le cadre du vélo avec une éponge.", "Nettoyer le cadre du vélo"),
            ("Ensuite, retendez le câble de frein à l’aide de la molette.", "Retendre le câble de frein"),
            ("La veille, rafraîchissez le levain du pain.", "Rafraîchir le levain du pain"),
            ("Nettoyez et graissez la chaîne du vélo.", "Nettoyer et graisser la chaîne du vélo"),
            ("Rassemblez les pièces justificatives.", "Rassembler les pièces justificatives"),
            ("Vous devez maintenant attribuer une adresse fixe.", "Attribuer une adresse fixe"),
        ] {
            let found = all_drawn(sentence);
            assert!(found.iter().any(|text| text == heading), "{sentence}: {found:?}");
        }
    }

    #[test]
    fn no_heading_says_more_than_its_sentence() {
        for (sentence, wrong) in [
            // A state of the past is no state of today.
            ("La filature a employé 3 000 ouvrières.", "La filature emploie"),
            ("La vallée appartint au comté de Rouvray.", "La vallée appartient"),
            ("Rouvray fut la capitale du comté de Lande.", "Rouvray, capitale"),
            // What restricts an order is not cut off.
            ("L’arrêté interdit la baignade pendant les orages.", "interdit la baignade"),
            ("L’arrêté interdit la pêche au lancer, sauf dans les étangs privés.", "interdit la pêche"),
            ("Le règlement interdit la musique amplifiée après 22 heures.", "interdit la musique"),
            // What is announced may have happened.
            ("Le préfet annonce l’arrestation de trois contrebandiers.", "Vers l’arrestation"),
            ("En 1998, le maire a décidé de fermer le marché couvert.", "Vers la fermeture"),
            // What a writer says of his text is no task of the reader, nor is a risk.
            ("Il faut citer le peintre Jules Kerneis parmi les élèves.", "Citer"),
            ("Pour étudier la faune de la vallée, deux cabanes suffisent.", "Étudier"),
            ("Vous pouvez perdre le bénéfice de la remise annuelle.", "Perdre"),
            // A thing that somebody names is not what he thinks.
            (
                "« Le comité conteste le chantier du port depuis un an », rappelle Odile Maubert.",
                "«\u{a0}Le chantier du port",
            ),
            // Before a colon, a person has what follows.
            (
                "Odile Maubert parle. Odile Maubert écrit que le trafic de bois recule.",
                "Odile Maubert\u{a0}: le trafic",
            ),
            ("Odile Maubert arrive. Odile Maubert dénonce, et le trafic recule.", "Odile Maubert\u{a0}: le trafic"),
            // Where it is so alone, and since when it has been the first.
            ("À Lorient, les ports rouvrent leurs portes.", "Les ports rouvrent"),
            ("Le comptoir connaît sa pire saison depuis dix ans.", "sa pire saison"),
            // Whenever it does, it may not do.
            ("Lorsque la laiterie cesse son activité, la prime est due.", "La laiterie cesse son activité"),
            // Whom it is so of, and when; what made it no fact, and what had been.
            ("Malade, le salarié perçoit une indemnité journalière.", "Le salarié perçoit"),
            ("La mairie ouvre le stade aux enfants, mais pas le dimanche.", "La mairie ouvre"),
            ("Le préfet interdit la baignade aux enfants, à certaines heures.", "Le préfet interdit"),
            ("Au conditionnel, la presse a annoncé la fermeture de la mine.", "La presse annonce"),
            ("Le maire avait refusé le permis de construire.", "Le maire refuse"),
            // What is somebody else's.
            ("La cour d’appel a confirmé sa condamnation.", "La cour d’appel confirme"),
            ("La police a perquisitionné son domicile de Lorient.", "La police perquisitionne"),
            // What is asked or supposed, and what nobody advises, or no more.
            ("« Est-il vraiment coupable de meurtre ? », demande Odile Maubert.", "«\u{a0}Vraiment coupable"),
            ("« Si j’étais très heureux de mon sort, je resterais », dit Odile Maubert.", "«\u{a0}Très heureux"),
            ("Il est peu recommandé de mélanger les produits ménagers.", "Mélanger"),
            ("Il était obligatoire de demander une autorisation de sortie.", "Demander"),
            ("Il est parfois possible de demander une dérogation scolaire.", "Demander"),
            // A question, what is forbidden, an item of a list, part of the name of a file.
            ("Avez-vous retendu le câble de frein ?", "Retendre"),
            ("Commencez par ne pas démonter le câble de frein.", "Démonter"),
            ("Ne nettoyez et ne graissez jamais la chaîne du vélo.", "Graisser"),
            ("Remplissez les informations facultatives ;", "Remplir"),
            ("Vérifiez les fichiers de données .csv de la commune.", "Vérifier"),
            // How often and how long.
            ("La coopérative versera 12 000 euros par an à la commune.", "euros à la commune"),
            ("La coopérative versera 12 000 euros chaque année à la commune.", "euros à la commune"),
            ("La maturité du sanglier a été estimée entre 14 et 18 mois.", "estimée"),
            ("Chaque été, la régie ferme le pont de Rouvray.", "La régie ferme"),
            // An adjective that says which, the second of two persons, a noun that makes a preposition.
            ("L’emploi des travailleurs handicapés recule.", "emploi des travailleurs"),
            ("Les journalistes Odile Maubert et Jules Kerneis arrivent.", "Les journalistes Odile Maubert"),
            ("La loi est portée à la connaissance des détenus.", "La connaissance des détenus"),
            // The words of somebody without what they are said of.
            ("La réforme « attise les braises », dit Jules Kerneis.", "«\u{a0}Attise les braises"),
            ("« Il a tout perdu », dit Jules Kerneis.", "«\u{a0}Il a tout perdu"),
            // The complement of the last of two is not that of both.
            (
                "Le toit cède. Le toit fuit. L’horloge de la gare sonne. L’horloge retarde.",
                "Le toit et l’horloge de la gare",
            ),
        ] {
            let found = all_drawn(sentence);
            let says = |text: &String| text.starts_with(wrong) || text.ends_with(wrong);
            assert!(!found.iter().any(says), "{sentence}: {found:?}");
        }
    }

    #[test]
    fn infinitives_without_end_are_survived() {
        let sentence = format!("La mairie décide {}le pont.", "de fermer ".repeat(2_000));
        assert!(all_drawn(&sentence).iter().all(|text| text.chars().count() <= 60));
    }

    #[test]
    fn every_weight_is_of_a_fact() {
        let source = Source::from_text("a.txt", PATTERNS[0].example.0);
        let document = Document::read(&source, Format::Text).expect("a document");
        let analysis = analyze(&source, &document, None);
        let article = Article::new(&document, &analysis, &[(0, 1)]);
        let drafts = drafts(&article.lines((0, 1)), &article, 0, true);
        let facts =
            drafts.iter().find_map(|draft| finish(draft, &article, 0, Form::of(Register::Seo))).expect("a heading").1;
        for (name, _) in super::super::score::WEIGHTS {
            assert!(facts.iter().any(|(fact, _)| fact == name), "{name}");
        }
    }
}
