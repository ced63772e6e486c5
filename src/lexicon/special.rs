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
    /// more, less: what makes a comparative.
    More,
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
    /// said, told: finite behind a comma too, where other participles describe.
    Said,
    /// official, minister: one of them speaks for a people, other than a farmer.
    Official,
    /// government, regime: speaks for the capital behind its `in`.
    Seat,
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
    (Special::More, &["more", "less"]),
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
        ],
    ),
    (Special::Over, &["over"]),
    (Special::Said, &["said", "told", "added"]),
    (
        Special::Official,
        &[
            "official",
            "diplomat",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "minister",
            "ambassador",
            "envoy",
            "officer",
            "general",
            "admiral",
            "colonel",
            "commander",
            "soldier",
            "senator",
            "lawmaker",
            "negotiator",
            "prosecutor",
            "president",
            "court",
            "source",
            "delegation",
            "statement",
            "note",
            "warship",
            "drone",
            "missile",
        ],
    ),
    (Special::See, &["see", "sees", "saw", "seen", "seeing", "hear", "hears", "heard", "hearing"]),
];

/// Every special word and what it is.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, Special)> {
    TABLE.iter().flat_map(|&(special, forms)| forms.iter().map(move |&form| (form, special)))
}
