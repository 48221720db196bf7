namespace SendEvent.Runtime;

/// <content>Members in the query of a request. See "httpQuery trait" and "httpQueryParams trait" in the Smithy specification.</content>
internal ref partial struct HttpMessageReader<TBody>
{
    private void BeginQueryList(string name, Place place)
    {
        _key = name;
        _place = place;
        _position = -1;
    }

    /// <summary>Moves to the next parameter of the list's name.</summary>
    private bool NextOfQueryList()
    {
        var parameters = _source.Target!.Query.Span;
        while (++_position < parameters.Length)
        {
            if (parameters[_position].Name == _key)
            {
                _text = parameters[_position].Value;
                return true;
            }
        }

        _place = _place == Place.QueryMapList ? Place.QueryMap : Place.Text;
        return false;
    }

    private void BeginQueryMap()
    {
        _place = Place.QueryMap;
        _mapPosition = -1;
    }

    /// <summary>Moves to the next name; what one parameter of several with a name says is the first.</summary>
    private bool NextOfQueryMap(out string key)
    {
        var parameters = _source.Target!.Query.Span;
        while (++_mapPosition < parameters.Length)
        {
            var (name, value) = parameters[_mapPosition];
            if (!HasBefore(parameters[.._mapPosition], name))
            {
                _text = value;
                _key = key = name;
                return true;
            }
        }

        key = string.Empty;
        _place = Place.Text;
        return false;
    }

    private static bool HasBefore(ReadOnlySpan<QueryParameter> before, string name)
    {
        foreach (var parameter in before)
        {
            if (parameter.Name == name)
            {
                return true;
            }
        }

        return false;
    }
}
