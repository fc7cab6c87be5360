package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenyingTest {
    @ParameterizedTest
    @CsvSource({
        "denied, it, true",
        "denies, 'it flatly', true",
        "rejected, 'the account', true",
        "dismissed, 'these accusations at once', true",
        "said, 'nothing of the sort had happened', true",
        "said, 'it had done no such thing', true",
        "retorted, 'she had told them nothing of the sort', true",
        "said, 'That is not what the paper says', true",
        "said, 'nothing of the sort would be decided before May', false",
        "said, 'That is a lie.', true",
        "said, 'They did not.', true",
        "said, 'she gave no such word', true",
        "said, 'it wanted no such treaty', false",
        "called, 'the claims utterly baseless', true",
        "dismissed, 'the allegations as pure fiction', true",
        "called, 'Arvenia’s claims baseless', false",
        "called, 'the offer baseless', false",
        "said, 'they did not agree', false",
        "said, it, false",
        "denied, 'that its guns had fired', false",
        "rejected, 'the offer', false",
        "said, 'nothing had happened', false",
        "said, 'the offer is a lie', false"
    })
    void onlyDenies(String cue, String words, boolean denies) {
        assertThat(Denying.onlyDenies(cue, words)).isEqualTo(denies);
    }

    @ParameterizedTest
    @CsvSource({
        "said, 'the Front had no hand in the fire', true",
        "said, 'Brask had nothing to do with the shelling', true",
        "disclaimed, 'any part in the raid', true",
        "welcomed, 'any part in the rescue', false",
        "said, 'the premier had a hand in the deal', false"
    })
    void hadNoHandInIt(String cue, String words, boolean noHand) {
        assertThat(Denying.isNoHand(cue, words)).isEqualTo(noHand);
    }

    @ParameterizedTest
    @CsvSource({
        "called, 'the union’s charge “frankly silly”', the union",
        "denied, 'Arvenia’s accusations', Arvenia",
        "said, 'the mill owners’ claim was false', the mill owners",
        "called, 'the union’s offer silly', ''",
        "said, 'the union’s charge', ''",
        "denied, 'the charge', ''"
    })
    void whoseClaimsAreDenied(String cue, String words, String owner) {
        assertThat(Denying.deniedOf(cue, words).orElse("")).isEqualTo(owner);
    }

    @ParameterizedTest
    @CsvSource({
        "'it would attack Corvia', 'Brask is about to attack Corvia', true",
        "'plans to attack Corvia', 'Brask has decided to attack Corvia', true",
        "'we did not start the conflict with Corvia', 'the conflict with Corvia goes on', false",
        "'it would attack Corvia', 'any attack on Corvia would be answered', false",
        "'it would attack Corvia', 'they insisted that Brask would attack Corvia', false"
    })
    void aClaimHasTheDeedThatIsDenied(String denied, String claim, boolean again) {
        assertThat(Denying.tellsAgain(denied, claim)).isEqualTo(again);
    }

    @ParameterizedTest
    @CsvSource({
        "'its troops had fired at all', 'mortars of Brask had fired 31 rounds', Brask, true",
        "'that a shell fell on the northern port', 'Brask shelled the northern port', Brask, true",
        // most of what is denied is another thing; a name alone is no matter
        "'the transfer of any blood to the front lines', 'Brask lays supply lines', Brask, false",
        "'it would attack Corvia', 'people in Corvia are afraid', Brask, false",
        // allegations of something point to what was said of the one who denies
        "'allegations of theft in the port', 'Brask had taken the cranes', Brask, true",
        "'suggestions that it might take the island', 'Brask could sail next', Brask, true",
        "'allegations of theft in the port', 'Corvia had taken the cranes', Brask, false",
        "'allegations of theft in the port', 'somebody had taken the cranes', '', false",
        // reports of somebody are that one's, and not what the speaker before has said
        "'the reports of separatists', 'Brask has fired on the port', Brask, false",
        // the claim has it that it is not so
        "'that it had fired', 'Brask had not fired', Brask, false"
    })
    void deniesAClaim(String denied, String claim, String denier, boolean denies) {
        assertThat(Denying.denies(denied, claim, denier == null ? "" : denier)).isEqualTo(denies);
    }

    @ParameterizedTest
    @CsvSource({
        "'Accounts of the stoppage held on May 3 diverge sharply', true",
        "'The two camps gave sharply different pictures of the mill', true",
        "'How many took part is a matter of opinion', true",
        "'The two sides disagree about who closed the lock', true",
        "'They disagree about the toll', false",
        "'The two sides differ over the size of the march', true",
        "'Nor do the two agree about Sunday', true",
        "'Nor do they agree on a price', false",
        "'There are already two versions of the evening', true",
        "'There are two buses a day', false",
        "'The two signatories read the clause differently', true",
        "'The parties do not read the articles alike', true",
        "'Each side has its own story', true",
        "'Each side has its own flag', false",
        "'How long the queue was depends on who is counting', true",
        "'The two flags were of different colours', false"
    })
    void aLeadSaysThatTheSidesAreAtOdds(String lead, boolean odds) {
        assertThat(Denying.areAtOdds(lead)).isEqualTo(odds);
    }
}
