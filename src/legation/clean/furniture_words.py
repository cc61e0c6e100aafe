"""What the furniture of a web page says, in the languages in which it is met: comment forms, links to other stories, sharing.

Every pattern must match a whole line. They are facts about page templates, not about articles: a sentence of prose is
safe because it does not consist of these words alone. Scope tells where a line may be taken out:

* `anywhere`: the line means nothing else, wherever it stands alone;
* `tail`: only at the end of a text, where nothing but furniture and headlines follows (`Comments` may head a section);
* `form`: only directly after another line of a comment form (`Website`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

Scope = Literal["anywhere", "tail", "form"]


@dataclass(frozen=True)
class Rule:
    """Lines of one kind: the kind they are counted under, where they may be taken out, and what follows them.

    `follows`: `link`, the next line is the headline of another story; `links`, all headlines after it are.
    """

    kind: str
    scope: Scope
    pattern: re.Pattern[str]
    follows: Literal["", "link", "links"] = ""


def _rule(kind: str, scope: Scope, *forms: str, follows: Literal["", "link", "links"] = "") -> Rule:
    return Rule(kind, scope, re.compile(rf"(?:{'|'.join(forms)})\W*", re.IGNORECASE), follows)


_MAIL_NOT_SHOWN = (
    r"your e-?mail (?:address )?(?:will|is) not (?:be )?(?:published|shared|shown)\b.{0,60}",
    r"il tuo indirizzo e-?mail non sarà pubblicato\b.{0,80}",
    r"votre adresse e-?mail ne sera pas publiée\b.{0,80}",
    r"(?:tu|su) dirección de correo electrónico no será publicada\b.{0,80}",
    r"deine e-?mail-adresse wird nicht veröffentlicht\b.{0,80}",
    r"o seu endereço de e-?mail não será publicado\b.{0,80}",
    r"twój adres e-?mail nie zostanie opublikowany\b.{0,80}",
    r"ваш адрес email не будет опубликован\b.{0,80}",
    r"ваша e-?mail адреса не оприлюднюватиметься\b.{0,80}",
    r"e-?posta (?:hesabınız|adresiniz) yayı(?:m|n)lanmayacak\b.{0,80}",
)
_LEAVE_COMMENT = (
    r"(?:leave|post|add|write) (?:a|your) (?:reply|comment)s?(?: (?:to|on|below)\b.{0,80})?",
    r"(?:join|start) the (?:conversation|discussion)",
    r"cancel reply",
    r"lascia un commento(?: annulla risposta)?",
    r"laisse[rz] un commentaire(?: annuler la réponse)?",
    r"deja (?:un comentario|una respuesta)(?: cancelar la respuesta)?",
    r"deixe (?:um comentário|uma resposta)(?: cancelar resposta)?",
    r"(?:schreibe? einen kommentar|kommentar (?:hinterlassen|schreiben)|hinterlasse einen kommentar)(?: antwort abbrechen)?",
    r"(?:geef een reactie|laat een reactie achter)",
    r"(?:dodaj|zostaw) komentarz",
    r"(?:оставить|добавить) комментарий|залишити (?:коментар|відповідь)|додати коментар",
    r"(?:bir )?yorum (?:yap(?:ın)?|yaz(?:ın)?)|bir cevap yazın",
)
_NETWORK = r"(?:facebook|twitter|x|telegram|whatsapp|linkedin|instagram|reddit|pinterest|threads|bluesky|e-?mail|print|copy link)"
_RULES: Final = (
    _rule("comment_form", "anywhere", *_LEAVE_COMMENT, *_MAIL_NOT_SHOWN),
    _rule(
        "comment_form", "anywhere",
        r"(?:required fields are marked|\* ?required).{0,20}",
        r"you must be (?:logged|signed) in to (?:post a |leave a )?(?:comment|reply).{0,20}",
        r"(?:save my name|notify me of (?:new|follow-up)|this site uses akismet).{0,160}",
        r"(?:post comment|submit comment|comments? (?:are|have been) closed(?: for this (?:post|article|story))?)",
    ),
    _rule(
        "comment_form", "form",
        r"(?:(?:your )?(?:name|e-?mail(?: address)?|website|comment|message)|nome|e-?mail|sito web|commento|nom|site web"
        r"|commentaire|nombre|web|correo electrónico|comentario|kommentar|webseite)(?: ?\*| ?\(required\))?",
        r"δ|submit|send|invia(?: commento)?|enviar(?: comentario)?|senden|envoyer",
    ),
    _rule(
        "story_links", "anywhere",
        r"(?:(?:←|‹|«|<+) ?)?(?:previous|next|prev\.?) (?:story|article|post|news)(?: ?(?:→|›|»|>+))?",
        r"articolo (?:precedente|successivo)|article (?:précédent|suivant)|(?:artículo|entrada) (?:anterior|siguiente)",
        r"(?:vorheriger|nächster) (?:artikel|beitrag)|poprzedni (?:artykuł|wpis)|następny (?:artykuł|wpis)",
        r"(?:предыдущая|следующая) (?:статья|запись|новость)|(?:попередня|наступна) (?:стаття|новина|публікація)",
        follows="link",
    ),
    _rule("story_links", "tail", r"(?:←|‹|«|<+)? ?(?:previous|next|prev)(?: ?(?:→|›|»|>+))?", follows="link"),
    _rule(
        "story_links", "anywhere",
        r"(?:previous|next) (?:story|article|post) ?[:»→–-] ?.{3,140}",
    ),
    _rule(
        "latest", "anywhere",
        r"latest (?:news|posts?|articles?|stories) (?:from|by|in) .{2,60}",
        r"(?:more|other) (?:stories|articles|news|posts) (?:from|by|in|on) .{2,60}",
        r"(?:the )?latest (?:news|stories|posts|articles|headlines)|ultime notizie|ultimi articoli",
        follows="links",
    ),
    _rule("latest", "tail", r"(?:latest|more) (?:from|by|in|on) .{2,60}", r"don'?t miss", follows="links"),
    _rule(
        "related", "anywhere",
        r"(?:related|similar|recommended|popular|trending|suggested|featured)"
        r" (?:articles?|stories|story|posts?|news|topics?|reading|content|links?|coverage)",
        r"you (?:may|might) (?:also )?(?:like|be interested in)(?: these| this)?|recommended for you|(?:most|also) read",
        r"(?:read|see) (?:also|next|more)(?: (?:on|about) (?:this|the) (?:topic|subject|story|issue))?|what to read next",
        r"(?:articoli|articles|artículos) (?:correlati|liés|relacionados)|leggi anche|lire aussi|lea también|czytaj także"
        r"|lesen sie auch|читайте также|читайте також",
        follows="links",
    ),
    _rule("related", "tail", r"related|trending(?: now)?|most (?:popular|viewed|shared)|popular|see more", follows="links"),
    _rule(
        "related", "anywhere",
        r"(?:read (?:more|also|next|the full (?:story|article|report)(?: here)?)|also read|leggi anche|lire aussi|lea también"
        r"|lesen sie auch|czytaj także|читайте также|читайте також) ?[:»→|–-] ?.{3,120}",
        r"(?!.*\.\W*$)(?:see also|related|more on this) ?[:»→|–-] ?.{3,120}",
        r"(?:continue|keep) reading(?: (?:the main story|below|here))?|click here (?:to|for) .{2,60}",
    ),
    _rule(
        "subscribe", "anywhere",
        r"(?:subscribe|sign up)(?: (?:now|today|here|free|for free))*",
        r"(?:subscribe|sign up|register)\b.{0,60}\b(?:newsletters?|e-?mails?|alerts|updates|inbox|channel|podcast|digest)\b"
        r".{0,60}",
        r"(?:get|receive) (?:our|the|all the) (?:latest|best|top|daily|weekly|free|newsletter)\b.{0,80}"
        r"\b(?:inbox|newsletter|e-?mail|alerts?)\b.{0,40}",
        r"(?:join|follow) our (?:telegram|whatsapp|mailing|news)\b.{0,60}",
        r"(?:become a (?:member|subscriber|patron)|support (?:our|independent) (?:work|journalism)|donate|newsletter)",
        r"(?:already a subscriber|log ?in|sign in)(?:\?? (?:log|sign) ?in)?(?: to (?:read|continue|view)\b.{0,40})?",
        r"iscriviti alla (?:nostra )?newsletter|abonnez-vous.{0,60}|suscríbete.{0,60}|подпишитесь на .{0,60}",
    ),
    _rule(
        "share", "anywhere",
        rf"share(?: (?:this|the))?(?: (?:story|article|post|page|news))?(?: (?:on|via|with) (?:{_NETWORK}|friends).{{0,40}})?",
        r"(?:share|tweet|post|pin|send|print|e-?mail)(?:\W+(?:share|tweet|post|pin|send|print|e-?mail|copy link|save))+",
        r"click to (?:share|e-?mail|print) .{0,80}|like this|(?:tweet|copy link|print this(?: page| article)?)",
        r"condividi(?: su .{2,40}| questo articolo)?|partage[rz](?: cet article)?|comparti[re]{1,2}|teilen|поделиться",
        r"(?:follow|like|find) us(?: (?:on|at|via) .{2,100})?|follow .{2,40} on (?:x|twitter|facebook|telegram|instagram)",
        rf"{_NETWORK}(?:[\s|,·•/]+{_NETWORK})+",
    ),
    _rule(
        "advertisement", "anywhere",
        r"advertisements?|advertising|ad|sponsored(?: content| links?| by .{2,40})?|promoted(?: content)?|pubblicità"
        r"|publicité|publicidad|anzeige|werbung|reklama|реклама",
        r"(?:story|article) continues (?:below|after)(?: (?:the |this )?(?:ad|advertisement|video|promotion))?",
        r"scroll (?:down )?to continue(?: .{2,40})?|skip (?:ad|advertisement)",
    ),
    _rule(
        "cookie", "anywhere",
        r"(?:we|this (?:web)?site|our (?:web)?site)(?: and our partners)? uses? cookies\b.{0,300}",
        r"by (?:continuing to (?:use|browse)|using) (?:this|our) (?:web)?site,? you\b.{0,200}",
        r"(?:accept|reject|allow|manage)(?: all)?(?: (?:cookies|preferences|settings))+|cookie (?:settings|policy|preferences)",
        r"privacy policy(?:\W+(?:terms.{0,30}|cookie.{0,20}|contact(?: us)?|about(?: us)?|imprint))*|terms (?:of|and) .{3,20}",
    ),
    _rule(
        "copyright", "anywhere",
        r"(?:(?:copyright )?(?:©|\(c\) ?(?=\d{4}))|copyright (?=\d{4})).{0,120}|(?:.{0,60}\W)?all rights reserved\b.{0,40}",
    ),
    _rule(
        "labels", "tail",
        r"(?:tags?|filed under|categor(?:y|ies)|posted in|tagged(?: with)?|etichette|schlagwörter) ?: ?.{2,160}",
        r"senza categoria|uncategori[sz]ed|sin categoría|non classé|без рубрики",
    ),
    _rule(
        "navigation", "anywhere",
        r"skip to (?:main )?(?:content|navigation|search)|(?:back|scroll) to (?:the )?top|toggle (?:menu|navigation)",
        r"home(?: ?(?:[>»/›|]|→) ?[^.!?]{2,60})+",
    ),
    _rule("comments", "tail", r"\d+ (?:comments?|responses?|replies)|(?:no|view) comments|comments?(?: \(\d+\))?"),
)  # fmt: skip


def find_rule(text: str, scopes: tuple[Scope, ...]) -> Rule | None:
    """The rule that a whole line falls under, in one of the scopes.

    >>> find_rule("Leave a Reply", ("anywhere",)).kind
    'comment_form'
    >>> find_rule("The ministers had nothing to share on Facebook or elsewhere.", ("anywhere", "tail", "form")) is None
    True
    """
    return next((rule for rule in _RULES if rule.scope in scopes and rule.pattern.fullmatch(text)), None)
