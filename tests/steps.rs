//! The parts of a guide are named by the steps that they open.

#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use intertitre::document::Format;
use intertitre::restructure::{self, Options};
use intertitre::source::Source;

/// The headings that an article gets.
fn headings(article: &str) -> Vec<String> {
    let source = Source::from_text("a.txt", article);
    let options = Options { min_words: 0, ..Options::default() };
    let done = restructure::restructure(&source, Format::Text, &options).expect("an article");
    done.plan.headings.into_iter().map(|heading| heading.text).collect()
}

const BREAD: &str = "Réussir son pain de campagne à la maison

Le pain de campagne demande peu d’ingrédients et beaucoup de patience. Avec 500 grammes de farine de type 80, 330 grammes d’eau, \
10 grammes de sel et 100 grammes de levain, un four ordinaire donne une miche à la croûte épaisse qui se garde quatre jours.

La veille, rafraîchissez le levain. Mélangez dans un bocal une cuillère de levain, 50 grammes de farine et 50 grammes d’eau tiède. \
Couvrez d’un linge et laissez reposer à température ambiante. Le lendemain matin, le volume doit avoir doublé.

Si rien ne bouge, attendez encore deux heures près d’un radiateur. Un levain paresseux donne une mie serrée et un goût trop acide.

Le pétrissage demande une dizaine de minutes. Versez la farine et l’eau dans un saladier, mélangez à la main et laissez reposer une \
demi-heure. Ajoutez ensuite le levain et le sel. Travaillez la pâte sur un plan non fariné, en la repliant sur elle-même.

Une pâte bien pétrie s’étire entre deux doigts sans se déchirer. Si elle colle, ne rajoutez pas de farine : humidifiez plutôt vos \
mains. Avec un robot, réduisez le temps à six minutes à petite vitesse.

Le façonnage se fait sur un plan légèrement fariné. Retournez la pâte, ramenez les bords vers le milieu, puis formez une boule en la \
faisant tourner sous vos paumes. Déposez la boule dans un banneton fariné, soudure vers le haut, et laissez lever une heure.

À défaut de banneton, une passoire garnie d’un torchon convient très bien. Le doigt enfoncé d’un centimètre doit laisser une marque \
qui remonte lentement. Si la marque disparaît tout de suite, patientez encore une demi-heure.

La cuisson dure quarante-cinq minutes. Préchauffez le four à 240 degrés avec une cocotte en fonte à l’intérieur. Incisez la boule \
d’un coup de lame, déposez-la dans la cocotte brûlante et fermez le couvercle. Après vingt-cinq minutes, retirez le couvercle.

La croûte doit être d’un brun soutenu, et le pain sonner creux quand on tape dessous. Laissez refroidir la miche sur une grille \
pendant deux heures au moins : coupée chaude, la mie se tasse.
";

#[test]
fn the_parts_of_a_recipe_are_named_by_what_is_done_in_them() {
    assert_eq!(headings(BREAD), ["Rafraîchir le levain", "Le pétrissage", "Le façonnage", "La cuisson"]);
}

#[test]
fn what_no_order_follows_is_no_step() {
    let told =
        BREAD.replace("Préchauffez", "On préchauffe").replace("Incisez", "On incise").replace("retirez", "on retire");
    let told = told.replace("déposez-la", "on la dépose").replace("et fermez", "et on ferme");
    assert!(!headings(&told).contains(&"La cuisson".to_string()));
}
