//! The few words that rules of grammar name.

mod words;

use super::{Signs, Tag};

/// A word that a rule of grammar names; every other word is data alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Special {
    /// No rule names it.
    #[default]
    None,
    /// A form of be that is finite.
    Be,
    /// be, been, being.
    BeNonFinite,
    /// A form of have.
    Have,
    /// A form of do.
    Do,
    /// get, which makes passives: got rebuked.
    Get,
    To,
    That,
    /// The relative of things.
    Which,
    /// who, whom: the relative of people.
    Who,
    Whose,
    The,
    A,
    /// this, these, those, such: points back.
    This,
    /// The determiner.
    No,
    /// Neither as determiner or conjunction.
    Neither,
    He,
    She,
    It,
    /// itself and its like: the subject again.
    Self_,
    They,
    /// His, him.
    His,
    Her,
    Its,
    Their,
    /// people, police: many, though no ending shows it.
    Folk,
    /// "on behalf of", "in the name of": who stands behind it is spoken for.
    Behalf,
    /// I, we, my, our, us.
    We,
    As,
    /// designed, meant: a thing that is so says nothing by what it is for.
    Meant,
    Than,
    /// too.
    Too,
    By,
    /// if, unless, whether.
    If,
    And,
    Or,
    But,
    While,
    /// Opens a question.
    Why,
    /// want: what its object is to become may be a participle.
    Want,
    /// let, allow, permit: what somebody is not let do, he would.
    Let,
    Between,
    Not,
    /// even more: what it is compared with has it too.
    Even,
    /// cannot praise enough: no limit.
    Enough,
    /// more: what makes a comparative.
    More,
    /// less, fewer: what makes one downward.
    Less,
    /// two, both: with an article or alone, a pair that was named.
    Both,
    /// What it leads to is not so.
    Unlike,
    /// except: who is left out.
    Except,
    Including,
    Reach,
    Arrive,
    /// slide, descent: whose it is becomes what stands behind its *into*.
    Slide,
    /// view, eyes: behind `in` and an owner, whose view the clause is.
    View,
    So,
    /// can, could, would: what may be so.
    Would,
    /// anyone: whom a question with a no for its answer asks about.
    Any,
    Ever,
    Without,
    /// Opens a clause that says what there is.
    There,
    Here,
    /// see, hear: what is seen may be a participle.
    See,
    /// Says of a number that it is small.
    Only,
    /// Others come after it.
    First,
    /// an ally, a critic: is another than whose it is.
    Counterpart,
    /// a majority: by how much, where `by` stands before it.
    Margin,
    /// nothing, anything: no person, who could do or say something.
    Nothing,
    /// Says that a thing has ended.
    Over,
    /// say, added: finite behind a noun or a comma too, where other words may be nouns or describe.
    Said,
    /// official, minister: one of them speaks for a people, other than a farmer.
    Official,
    /// journalist, child: whoever harms them is judged by it.
    Innocent,
    /// farmer, newspaper: of a people, but no voice of its state.
    Private,
    /// government, regime: speaks for the capital behind its `in`.
    Seat,
    /// year, night: with `this` or `last` before it, it says when.
    Time,
    /// last, every: what makes a noun of time say when.
    Last,
    /// relations, ties: what is said of them is said of both sides.
    Relations,
    /// talks: `with` names the other side.
    Talks,
    /// per cent, third: so many of what follows.
    Share,
    /// spokesman: speaks for whoever stands behind its `for`.
    Spokes,
    /// other, another: each other, one another.
    Other,
    /// ago, earlier: with a time before it, it says when.
    Ago,
    /// team: stands for whom it is from.
    Team,
    /// you: whom the name behind a comma addresses.
    You,
    /// a move, a step: what somebody did, where a comma stands before it.
    Deed,
    /// feel: what is said to be felt done is its subject's view.
    Feel,
    /// fact, news: what is thought of it is thought of what the clause behind it says.
    Fact,
    /// country, nation: with an article alone one that was named.
    Country,
    /// show, prove: who shows something by what he does does not say it.
    Shows,
    /// Monday: says when, and is no part of the name behind it.
    Day,
    /// own: the owner is the doer.
    Own,
    /// believed: who is to be so says what the sentence says.
    Believed,
    /// way: "the way the minister sees it".
    Way,
    /// role: "the role that Norway played".
    Role,
    /// typical: whose the quality is, behind its `of`.
    Typical,
    /// still: a question with it asks who is so foolish.
    Still,
    /// finally: a question with it says that it has not been done.
    Finally,
    /// before, during: what stands behind it says when.
    During,
    /// because, due: before a preposition, whose doing it was that the verb tells.
    Cause,
    /// worth: what a thing costs stands behind it.
    Worth,
    /// mutual: is each side's toward the other.
    Mutual,
    /// Says of what lasts that it is over.
    Once,
    /// told: as `Said`; who hears it stands behind it.
    Told,
    /// used: with an infinitive, what is no longer done.
    Used,
    /// left: with an infinitive, who is there still.
    Left,
    /// right: behind a name and a comma, where in a picture somebody stands.
    Right,
    /// meet: whom one meets is nobody's fate.
    Meet,
    /// prison: where somebody is kept.
    Cell,
    /// reason: why something happened.
    Reason,
    /// trust, believe: what nobody who asks how he can does.
    Trust,
    /// everyone: with `but` behind it, who is left out follows.
    Every,
    /// wonder whether: what is asked so is doubted.
    Wonder,
    /// thing: with an adjective, what is done or said.
    Thing,
    /// spend, devote: what is done with the time or the means that are its object is its subject's doing.
    Spend,
}

impl Special {
    /// What the word shows, for the rules that look for it.
    pub(crate) const fn sign(self) -> Signs {
        use Special::{As, Country, He, Her, His, It, Its, Less, Only, Self_, She, Than, Their, They, Unlike, Why, You};
        match self {
            He | His | She | Her | It | Its | They | Their | Self_ | You | Country => Signs::REFERS,
            Than | As | Unlike | Special::Except => Signs::COMPARES,
            Only | Less => Signs::LIMITS,
            Why => Signs::ASKS,
            _ => Signs::NONE,
        }
    }

    /// Whether the word tells of speech wherever it may be a verb.
    pub(crate) const fn says(self) -> bool {
        matches!(self, Special::Said | Special::Told)
    }

    /// The tag that such a word has wherever it stands.
    pub(crate) const fn tag(self) -> Option<Tag> {
        Some(match self {
            Special::The | Special::A | Special::No => Tag::Determiner,
            Special::Its | Special::Their => Tag::Possessive,
            Special::He | Special::She | Special::It | Special::They | Special::Self_ => Tag::Pronoun,
            Special::Be | Special::BeNonFinite => Tag::Auxiliary,
            Special::Not => Tag::Not,
            Special::Which | Special::Who | Special::Whose => Tag::Relative,
            Special::By | Special::Between => Tag::Preposition,
            Special::If | Special::While => Tag::Subordinator,
            Special::And | Special::Or | Special::But => Tag::Conjunction,
            _ => return None,
        })
    }
}

/// Every special word and what it is.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, Special)> {
    words::TABLE.iter().flat_map(|&(special, forms)| forms.iter().map(move |&form| (form, special)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A form has room for one of them: a second would hide the first.
    #[test]
    fn no_word_is_two_things() {
        let mut forms: Vec<_> = all().map(|(form, _)| form).collect();
        let known = forms.len();
        forms.sort_unstable();
        forms.dedup();
        assert_eq!(forms.len(), known);
    }
}
