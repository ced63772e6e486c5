//! The few words that rules of grammar name.

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
    /// I, we, my, our, us.
    We,
    As,
    Than,
    By,
    /// if, unless, whether.
    If,
    And,
    Or,
    But,
    While,
    /// Opens a question.
    Why,
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
    /// see, hear: what is seen may be a participle.
    See,
    /// Says of a number that it is small.
    Only,
    /// Says that a thing has ended.
    Over,
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
    /// a move, a step: what somebody did, where a comma stands before it.
    Deed,
    /// feel: what is said to be felt done is its subject's view.
    Feel,
}

const TABLE: &[(Special, &[&str])] = &[
    (Special::Be, &["is", "are", "was", "were", "am", "'re", "'m"]),
    (Special::BeNonFinite, &["be", "been", "being"]),
    (Special::Have, &["have", "has", "had", "having", "'ve"]),
    (Special::Do, &["do", "does", "did"]),
    (Special::Get, &["get", "gets", "got", "getting", "gotten"]),
    (Special::To, &["to"]),
    (Special::That, &["that"]),
    (Special::Which, &["which"]),
    (Special::Who, &["who", "whom"]),
    (Special::Whose, &["whose"]),
    (Special::The, &["the"]),
    (Special::A, &["a", "an"]),
    (Special::This, &["this", "these", "those", "such"]),
    (Special::No, &["no"]),
    (Special::Neither, &["neither", "nor"]),
    (Special::He, &["he"]),
    (Special::She, &["she"]),
    (Special::It, &["it"]),
    (Special::Self_, &["itself", "himself", "herself", "themselves"]),
    (Special::They, &["they", "them"]),
    (Special::His, &["his", "him"]),
    (Special::Her, &["her", "hers"]),
    (Special::Its, &["its"]),
    (Special::Their, &["their", "theirs"]),
    (Special::We, &["we", "our", "us", "i", "my", "me", "ours"]),
    (Special::As, &["as"]),
    (Special::Than, &["than"]),
    (Special::By, &["by"]),
    (Special::If, &["if", "unless", "whether"]),
    (Special::And, &["and", "&"]),
    (Special::Or, &["or"]),
    (Special::But, &["but"]),
    (Special::While, &["while", "whilst"]),
    (Special::Why, &["why", "how", "what", "when", "where"]),
    (Special::Between, &["between"]),
    (Special::Not, &["not", "n't", "never"]),
    (Special::Even, &["even"]),
    (Special::Enough, &["enough"]),
    (Special::More, &["more"]),
    (Special::Less, &["less", "fewer"]),
    (Special::Both, &["two", "both"]),
    (Special::Unlike, &["unlike"]),
    (
        Special::View,
        &["view", "eyes", "words", "opinion", "judgement", "judgment", "estimation", "assessment", "reading", "telling", "mind", "account"],
    ),
    (Special::So, &["so"]),
    (Special::Would, &["would", "could", "can"]),
    (Special::Any, &["anyone", "anybody"]),
    (Special::Ever, &["ever"]),
    (Special::Without, &["without"]),
    (Special::There, &["there"]),
    (Special::Only, &["only", "just", "barely", "merely", "mere"]),
    (
        Special::Seat,
        &[
            "government",
            "regime",
            "leadership",
            "administration",
            "cabinet",
            "parliament",
            "junta",
            "elite",
            "establishment",
            "dictatorship",
            "officials",
            "authorities",
            "ministers",
            "lawmakers",
            "diplomats",
            "rulers",
        ],
    ),
    (Special::Over, &["over"]),
    (Special::See, &["see", "sees", "saw", "seen", "seeing", "hear", "hears", "heard", "hearing"]),
    (
        Special::Time,
        &[
            "year",
            "years",
            "month",
            "months",
            "week",
            "weeks",
            "day",
            "days",
            "night",
            "nights",
            "morning",
            "evening",
            "afternoon",
            "hour",
            "hours",
            "moment",
            "moments",
            "minute",
            "minutes",
            "decade",
            "decades",
            "century",
            "centuries",
            "spring",
            "summer",
            "autumn",
            "winter",
        ],
    ),
    (Special::Feel, &["feel", "feels", "felt", "feeling"]),
    (Special::Spokes, &["spokesman", "spokeswoman", "spokesperson", "spokesmen", "spokespeople"]),
    (Special::Other, &["other", "another"]),
    (Special::Ago, &["ago", "earlier", "later"]),
    (Special::Last, &["last", "next", "every", "each"]),
    (Special::Relations, &["relations", "relationship", "relationships", "ties"]),
    (Special::Talks, &["talks", "negotiations", "dialogue"]),
    (Special::Share, &["per", "percent", "%", "half", "third", "quarter", "fifth", "tenth"]),
    (
        Special::Deed,
        &[
            "move",
            "step",
            "decision",
            "act",
            "action",
            "gesture",
            "campaign",
            "policy",
            "survey",
            "measure",
            "gamble",
            "ploy",
            "stunt",
            "manoeuvre",
            "practice",
            "tactic",
            "response",
            "approach",
            "stance",
        ],
    ),
    (Special::Only, &["only", "just", "barely", "merely"]),
];

/// Every special word and what it is.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, Special)> {
    TABLE.iter().flat_map(|&(special, forms)| forms.iter().map(move |&form| (form, special)))
}
